// The pages that the menu leads to. A page stands here when it works on real data.
export const NAVIGATION: { path: string; word: string; glyph: string; quiet?: boolean }[] = [
  { path: "briefs", word: "brief", glyph: "▤" },
  { path: "watch", word: "watch", glyph: "◔" },
  { path: "dossier", word: "dossier", glyph: "◉" },
  { path: "chain", word: "chain", glyph: "⇶" },
  { path: "leverage", word: "leverage", glyph: "▦" },
  { path: "scenarios", word: "scenarios", glyph: "∿" },
  { path: "response", word: "response", glyph: "⇥" },
  { path: "exposure", word: "exposure", glyph: "⚙" },
  { path: "glossary", word: "glossary", glyph: "≡", quiet: true },
  { path: "sources", word: "sources", glyph: "§", quiet: true },
];
