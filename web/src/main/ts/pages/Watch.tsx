import { useMemo, useState } from "preact/hooks";
import type { Page } from "../api";
import { useGet } from "../hooks";
import { useWidth } from "../hooks";
import { Choice, Downloads, Head, Section, When } from "../parts/basics";
import { dossierPath, Link } from "../router";
import { sayValue, useWords } from "../words";

interface Cited {
  value: string;
  quote: { start: number; end: number; words: string };
}

interface Signal {
  id: string;
  document: string;
  origin: string;
  title: string;
  brief: string;
  language: string;
  attribution: string;
  certainty: string;
  polarity: number;
  gloss: string;
  quote: { words: string };
  kind: Cited;
  actor?: Cited;
  date?: Cited;
  themes: Cited[];
  instruments: Cited[];
  materials: Cited[];
  levers: Cited[];
}

const SIZE = 500;

export default function Watch() {
  const say = useWords();
  const loaded = useGet<Page<Signal>>(`/api/v1/signals?size=${SIZE}`);
  return (
    <>
      <Head title={say("watchTitle")} lead={say("watchLead")} />
      <When loaded={loaded}>{(page) => <Stream all={page.items} />}</When>
    </>
  );
}

function values(all: Signal[], of: (s: Signal) => (Cited | undefined)[]): string[] {
  return [...new Set(all.flatMap((s) => of(s).map((c) => c?.value ?? "")))].filter(Boolean).sort();
}

function Stream(props: { all: Signal[] }) {
  const say = useWords();
  const [actor, setActor] = useState("");
  const [theme, setTheme] = useState("");
  const [instrument, setInstrument] = useState("");
  const [material, setMaterial] = useState("");
  const { all } = props;
  const shown = useMemo(
    () =>
      all.filter(
        (s) =>
          (!actor || s.actor?.value === actor) &&
          (!theme || s.themes.some((t) => t.value === theme)) &&
          (!instrument || s.instruments.some((t) => t.value === instrument)) &&
          (!material || s.materials.some((t) => t.value === material)),
      ),
    [all, actor, theme, instrument, material],
  );
  const options = (list: string[]) => [{ value: "", label: say("all") }, ...list.map((v) => ({ value: v, label: words(v) }))];
  const query = new URLSearchParams({ size: String(SIZE) });
  if (actor) query.set("actor", actor);
  if (theme) query.set("theme", theme);
  if (instrument) query.set("instrument", instrument);
  if (material) query.set("material", material);
  return (
    <>
      <div class="filters spaced">
        <Choice label={say("actor")} value={actor} onChange={setActor} options={options(values(all, (s) => [s.actor]))} />
        <Choice label={say("theme_")} value={theme} onChange={setTheme} options={options(values(all, (s) => s.themes))} />
        <Choice label={say("instrument")} value={instrument} onChange={setInstrument} options={options(values(all, (s) => s.instruments))} />
        <Choice label={say("material")} value={material} onChange={setMaterial} options={options(values(all, (s) => s.materials))} />
      </div>
      <Section title={say("indexTitle")} lead={say("indexLead")}>
        <Months signals={shown} />
      </Section>
      {shown.length === 0 && <p class="quiet">{say("noSignals")}</p>}
      <ol class="signals">
        {shown.map((s) => (
          <li key={s.id} id={s.id} class="card">
            <SignalCard signal={s} />
          </li>
        ))}
      </ol>
      <Downloads path={`/api/v1/signals?${query}`} />
    </>
  );
}

function words(id: string): string {
  return id.replaceAll(/[-_.]/g, " ");
}

function SignalCard(props: { signal: Signal }) {
  const say = useWords();
  const { signal: s } = props;
  const date = s.date?.value.split("/")[0];
  const direction = s.polarity > 0 ? "tightening" : s.polarity < 0 ? "loosening" : "neutral";
  return (
    <>
      <p class="small signal-head">
        {date && <time dateTime={date}>{date}</time>}
        <span class={`tag direction-${direction}`}>
          {say(direction)} {s.polarity > 0 ? `+${s.polarity}` : s.polarity === 0 ? "" : s.polarity}
        </span>
        <span class="tag">{sayValue(words(s.certainty))}</span>
        <span class="quiet">{words(s.attribution)}</span>
      </p>
      <h2>
        {s.actor && (/^[a-z0-9-]+$/.test(s.actor.value) ? <Link to={dossierPath({ type: "entity", id: s.actor.value })}>{words(s.actor.value)}</Link> : s.actor.value)}
        {s.actor && ": "}
        {s.gloss}
      </h2>
      <blockquote lang={s.language}>{s.quote.words}</blockquote>
      <p class="chips">
        {[...s.themes, ...s.instruments, ...s.levers].map((c, i) => (
          <span key={i} class="chip small" title={c.quote.words}>
            {words(c.value)}
          </span>
        ))}
        {s.materials.map((c, i) => (
          <span key={`m${i}`} class="chip small" title={c.quote.words}>
            <Link to={dossierPath({ type: "material", id: c.value })}>{c.value}</Link>
          </span>
        ))}
      </p>
      <p class="quiet small">
        {say("document")}: {s.title || s.origin}
        {s.brief && (
          <>
            {" · "}
            <Link to={`/briefs/${s.brief}`}>{say("openBrief")}</Link>
          </>
        )}
      </p>
    </>
  );
}

function Months(props: { signals: Signal[] }) {
  const say = useWords();
  const [box, width] = useWidth(700);
  const sums = new Map<string, { sum: number; ids: string[] }>();
  for (const s of props.signals) {
    const month = s.date?.value.slice(0, 7);
    if (!month) continue;
    const entry = sums.get(month) ?? { sum: 0, ids: [] };
    entry.sum += s.polarity;
    entry.ids.push(s.id);
    sums.set(month, entry);
  }
  const months = [...sums].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  if (months.length === 0) return <p class="quiet">{say("noSignals")}</p>;
  const height = 170;
  const top = Math.max(1, ...months.map(([, e]) => Math.abs(e.sum)));
  const step = Math.min(90, (width - 40) / months.length);
  const zero = height / 2 - 8;
  return (
    <div ref={box}>
      <svg width={width} height={height} role="group" aria-label={say("indexTitle")} class="months">
        <line class="grid" x1={0} x2={width} y1={zero} y2={zero} />
        {months.map(([month, entry], i) => {
          const h = Math.max(3, (Math.abs(entry.sum) / top) * (zero - 14));
          const x = 20 + i * step;
          const label = `${month}: ${entry.sum > 0 ? "+" : ""}${entry.sum}`;
          return (
            <a key={month} href={`#${entry.ids[0]}`} aria-label={label}>
              <title>{label}</title>
              <rect x={x} width={Math.min(46, step * 0.7)} y={entry.sum >= 0 ? zero - h : zero} height={h} rx={3} fill={entry.sum > 0 ? "var(--alarm)" : entry.sum < 0 ? "var(--good)" : "var(--quiet)"} />
              <text x={x} y={height - 6}>
                {month}
              </text>
            </a>
          );
        })}
      </svg>
    </div>
  );
}
