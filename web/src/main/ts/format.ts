import { language } from "./settings";
import type { Name } from "./api";

const cache = new Map<string, Intl.NumberFormat>();

function formatter(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language() + JSON.stringify(options);
  let found = cache.get(key);
  if (!found) {
    found = new Intl.NumberFormat(language() === "zh" ? "zh-CN" : "en-GB", options);
    cache.set(key, found);
  }
  return found;
}

/** A number with three significant digits, or as many as it has before the point. */
export function number(value: number): string {
  if (Math.abs(value) >= 1000) return formatter({ maximumFractionDigits: 0 }).format(value);
  return formatter({ maximumSignificantDigits: 3 }).format(value);
}

export function percent(share: number): string {
  const digits = Math.abs(share) < 0.1 && share !== 0 ? 1 : 0;
  return formatter({ style: "percent", maximumFractionDigits: digits }).format(share);
}

/** US dollars, shortened: $1.2 bn. */
export function dollars(value: number): string {
  const sign = value < 0 ? "−" : "";
  const size = Math.abs(value);
  const zh = language() === "zh";
  if (size >= 1e9) return `${sign}$${number(size / 1e9)} ${zh ? "十亿" : "bn"}`;
  if (size >= 1e6) return `${sign}$${number(size / 1e6)} ${zh ? "百万" : "m"}`;
  if (size >= 1e3) return `${sign}$${number(size / 1e3)} ${zh ? "千" : "k"}`;
  return `${sign}$${number(size)}`;
}

export function withUnit(value: number, unit: string): string {
  if (unit === "1") return percent(value);
  if (unit === "USD") return dollars(value);
  return `${number(value)} ${unit}`;
}

/** The month a number of months after another, both as 2026-01. */
export function monthAfter(start: string, months: number): string {
  const [year, month] = start.split("-").map(Number);
  const total = (year ?? 0) * 12 + (month ?? 1) - 1 + months;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, "0")}`;
}

export function nameOf(name: Name): string {
  return language() === "zh" && name.nameZh ? name.nameZh : name.name;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
