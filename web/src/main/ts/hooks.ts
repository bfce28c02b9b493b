import { useEffect, useState } from "preact/hooks";
import { get, Problem } from "./api";

export interface Loaded<T> {
  value?: T;
  problem?: Problem;
}

/** Loads an address, and again when it changes. An empty address loads nothing. */
export function useGet<T>(path: string, version = 0): Loaded<T> {
  const [state, setState] = useState<Loaded<T> & { path: string }>({ path: "" });
  useEffect(() => {
    if (!path) return;
    let alive = true;
    get<T>(path).then(
      (value) => alive && setState({ path, value }),
      (problem: Problem) => alive && setState({ path, problem }),
    );
    return () => {
      alive = false;
    };
  }, [path, version]);
  return state.path === path ? state : {};
}

/** The width of an element, followed as it changes. */
export function useWidth(start: number): [(element: HTMLElement | null) => void, number] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(start);
  useEffect(() => {
    if (!element) return;
    const observer = new ResizeObserver((entries) => {
      const now = entries[0]?.contentRect.width ?? start;
      if (now > 0) setWidth(Math.floor(now));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [setElement, width];
}
