import { useEffect, useState } from "preact/hooks";

// What the reader chose: language and theme. Kept in this browser only.

export type Language = "en" | "zh";
export type Theme = "auto" | "light" | "dark";

interface Settings {
  language: Language;
  theme: Theme;
}

function stored(key: string): string {
  try {
    return localStorage.getItem(`chokepoint.${key}`) ?? "";
  } catch {
    return "";
  }
}

function firstLanguage(): Language {
  const chosen = stored("language");
  if (chosen === "en" || chosen === "zh") return chosen;
  return navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
}

function firstTheme(): Theme {
  const chosen = stored("theme");
  return chosen === "light" || chosen === "dark" ? chosen : "auto";
}

let settings: Settings = { language: firstLanguage(), theme: firstTheme() };
const listeners = new Set<() => void>();

function apply(): void {
  document.documentElement.lang = settings.language === "zh" ? "zh-Hans" : "en";
  if (settings.theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = settings.theme;
}

apply();

export function change(next: Partial<Settings>): void {
  settings = { ...settings, ...next };
  try {
    Object.entries(settings).forEach(([key, value]) => localStorage.setItem(`chokepoint.${key}`, value));
  } catch {
    // A browser that stores nothing still shows the choice until the page is left.
  }
  apply();
  listeners.forEach((listener) => listener());
}

export function useSettings(): Settings {
  const [now, setNow] = useState(settings);
  useEffect(() => {
    const listener = () => setNow(settings);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return now;
}

export function language(): Language {
  return settings.language;
}

/** Whether dark colours are on, by choice or by the system. */
export function isDark(): boolean {
  if (settings.theme !== "auto") return settings.theme === "dark";
  return matchMedia("(prefers-color-scheme: dark)").matches;
}
