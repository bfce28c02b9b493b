import { useCallback, useEffect, useState } from "preact/hooks";
import { get, type Name, type Page } from "./api";
import { useSettings } from "./settings";

type Kind = "places" | "materials";

type Table = Map<string, string>;

const known: Partial<Record<Kind, Table>> = {};
const asked: Partial<Record<Kind, Promise<Table>>> = {};

// Some answers tell a place by its English name alone, so the table is keyed by both.
function ask(kind: Kind): Promise<Table> {
  return (asked[kind] ??= get<Page<Name>>(`/api/v1/${kind}?size=500`).then(
    (page) => {
      const named = page.items.filter((n) => n.nameZh);
      return (known[kind] = new Map([...named.map((n) => [n.name, n.nameZh!] as const), ...named.map((n) => [n.id, n.nameZh!] as const)]));
    },
    () => {
      // Names stay English, and the next page asks again.
      delete asked[kind];
      return new Map();
    },
  ));
}

/**
 * Finds the Chinese name of a place or a material by its code or English name while the pages are Chinese; otherwise,
 * and where there is none, the fallback. The component is drawn again when the names arrive or the language changes.
 */
export function useNames(kind: Kind): (code: string, fallback: string) => string {
  const zh = useSettings().language === "zh";
  const [table, setTable] = useState(known[kind]);
  useEffect(() => {
    if (!zh || table) return;
    let alive = true;
    void ask(kind).then((found) => alive && setTable(found));
    return () => {
      alive = false;
    };
  }, [zh, kind]);
  return useCallback((code: string, fallback: string) => (zh && table?.get(code)) || fallback, [zh, table]);
}
