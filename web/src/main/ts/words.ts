import { useSettings, language } from "./settings";
import { en } from "./words/en";
import { zh } from "./words/zh";

export type Word = keyof typeof en;

export function say(word: Word, values: Record<string, string | number> = {}): string {
  const text = (language() === "zh" ? zh : en)[word];
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}

/** A word for a value of the data, or the value itself where there is none. */
export function sayValue(value: string, prefix = ""): string {
  const key = (prefix ? `${prefix}.${value}` : value) as Word;
  return key in en ? say(key) : value;
}

/** The words in the language chosen now; the component is drawn again when it changes. */
export function useWords(): typeof say {
  useSettings();
  return say;
}
