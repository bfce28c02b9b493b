// Colours that tell places and series apart, also without red-green vision (after Okabe and Ito 2008).

const BY_PLACE: Record<string, string> = {
  CHN: "#c2410c",
  USA: "#2563a8",
  AUS: "#0f8a6c",
  JPN: "#b0559b",
  MYS: "#c58a00",
  MMR: "#7a5c2e",
  VNM: "#4c8fb8",
  DEU: "#5b5f97",
  EST: "#3f7f93",
  FRA: "#7d6bb3",
  GBR: "#8a3b5c",
  KOR: "#6b8e23",
  IND: "#a8643a",
  RUS: "#60707c",
  CAN: "#a33e5f",
  BRA: "#4a7c3f",
  OTH: "#8b8f98",
};

const REST = ["#5f7f9c", "#8c6a4f", "#6d8a6a", "#86679a", "#9c7a3c", "#4f8583", "#94596a"];

export function placeColour(code: string): string {
  const known = BY_PLACE[code];
  if (known) return known;
  let sum = 0;
  for (const letter of code) sum = (sum * 31 + letter.charCodeAt(0)) % 997;
  return REST[sum % REST.length] ?? "#8b8f98";
}

export const SERIES = ["#c2410c", "#2563a8", "#0f8a6c", "#b0559b", "#c58a00", "#5b5f97", "#4c8fb8", "#7a5c2e"];
