import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";

// Addresses of the pages: plain paths, so that each page can be bookmarked and sent on.

const listeners = new Set<() => void>();

export function navigate(path: string, replace = false): void {
  if (path === location.pathname + location.search) return;
  if (replace) history.replaceState(null, "", path);
  else history.pushState(null, "", path);
  listeners.forEach((listener) => listener());
  if (!replace) {
    scrollTo(0, 0);
    document.getElementById("main")?.focus({ preventScroll: true });
  }
}

addEventListener("popstate", () => listeners.forEach((listener) => listener()));

export interface Route {
  parts: string[];
  query: URLSearchParams;
}

function current(): Route {
  return {
    parts: location.pathname.split("/").filter(Boolean).map(decodeURIComponent),
    query: new URLSearchParams(location.search),
  };
}

export function useRoute(): Route {
  const [route, setRoute] = useState(current);
  useEffect(() => {
    const listener = () => setRoute(current());
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return route;
}

export function Link(props: { to: string; class?: string; current?: boolean; label?: string; children: ComponentChildren }) {
  return (
    <a
      href={props.to}
      class={props.class}
      aria-label={props.label}
      aria-current={props.current ? "page" : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        navigate(props.to);
      }}
    >
      {props.children}
    </a>
  );
}

export function dossierPath(name: { type: string; id: string }): string {
  return `/dossier/${name.type}/${encodeURIComponent(name.id)}`;
}
