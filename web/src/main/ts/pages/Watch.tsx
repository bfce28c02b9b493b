import { useEffect, useState } from "preact/hooks";
import type { Page } from "../api";
import type { PageProps } from "../main";
import { number } from "../format";
import { useGet, useWidth } from "../hooks";
import { Choice, Downloads, Head, Section, When } from "../parts/basics";
import { Webhooks } from "../parts/Webhooks";
import { dossierPath, Link } from "../router";
import { sayValue, useWords, type Word } from "../words";

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
  actorName?: string;
  day?: string;
  date?: Cited;
  themes: Cited[];
  instruments: Cited[];
  materials: Cited[];
  levers: Cited[];
}

interface Signals extends Page<Signal> {
  totalIsLeast: boolean;
  next?: string;
}

const SIZE = 50;
const KINDS = ["actor", "theme", "instrument", "material", "certainty"] as const;
type Kind = (typeof KINDS)[number];
const HEADS: Record<Kind, Word> = { actor: "actor", theme: "theme_", instrument: "instrument", material: "material", certainty: "certainty" };

export default function Watch(props: PageProps) {
  const say = useWords();
  const [version, setVersion] = useState(0);
  const [fresh, setFresh] = useState(0);
  const [told, setTold] = useState<AlertOf[]>([]);
  const [joined, setJoined] = useState(true);
  useEffect(() => {
    // The browser reconnects by itself and says which event it saw last.
    const events = new EventSource("/api/v1/news");
    events.onopen = () => setJoined(true);
    events.onerror = () => setJoined(false);
    events.addEventListener("signal", () => setFresh((n) => n + 1));
    events.addEventListener("alert", (event) => {
      const alert = JSON.parse((event as MessageEvent<string>).data) as AlertOf;
      setTold((all) => [alert, ...all.filter((a) => a.id !== alert.id)].slice(0, 100));
    });
    events.addEventListener("reset", () => setVersion((v) => v + 1));
    return () => events.close();
  }, []);
  return (
    <>
      <Head title={say("watchTitle")} lead={say("watchLead")}>
        <p class="small live" role="status">
          {fresh > 0 ? (
            <button
              type="button"
              class="primary"
              onClick={() => {
                setFresh(0);
                setVersion((v) => v + 1);
              }}
            >
              {say("freshSignals", { n: fresh })}
            </button>
          ) : (
            <span class="quiet">{say(joined ? "live" : "cutOff")}</span>
          )}{" "}
          <a href="/api/v1/signals.atom">{say("feed")}</a>
        </p>
      </Head>
      <Alerts version={version} told={told} />
      <Stream version={version} />
      {props.session.account && props.session.account.role !== "reader" && <Webhooks />}
    </>
  );
}

interface AlertOf {
  id: string;
  rule: string;
  actor: string;
  date: string;
  message: string;
  signals: string[];
}

function Alerts(props: { version: number; told: AlertOf[] }) {
  const say = useWords();
  const loaded = useGet<AlertOf[]>("/api/v1/alerts", props.version);
  const fresh = new Set(props.told.map((a) => a.id));
  const all = [...props.told, ...(loaded.value ?? []).filter((a) => !fresh.has(a.id))];
  return (
    <Section title={say("alerts")} aside={<a href="/api/v1/alerts.atom">{say("feed")}</a>}>
      <p class="hidden" role="status">
        {fresh.size > 0 && say("freshAlerts", { n: fresh.size })}
      </p>
      {all.length === 0 ? (
        <p class="quiet">{loaded.problem ? loaded.problem.message : say("noAlerts")}</p>
      ) : (
        <>
          <ul class="alerts">
            {all.slice(0, 8).map((a) => (
              <li key={a.id} class={fresh.has(a.id) ? "alert-fresh" : undefined}>
                <time dateTime={a.date}>{a.date}</time> <a href={`#${a.signals[0] ?? ""}`}>{a.message}</a> <span class="tag">{sayValue(a.rule, "rule")}</span>
                {fresh.has(a.id) && <span class="tag tag-fresh">{say("new_")}</span>}
              </li>
            ))}
          </ul>
          <Downloads path="/api/v1/alerts" />
        </>
      )}
    </Section>
  );
}

function Stream(props: { version: number }) {
  const say = useWords();
  const [chosen, setChosen] = useState<Partial<Record<Kind, string>>>({});
  // Where each page that was turned begins; the list itself begins at no place.
  const [places, setPlaces] = useState<string[]>([]);
  const possible = useGet<Record<string, Record<string, number>>>("/api/v1/signal-values", props.version);
  const query = new URLSearchParams();
  for (const kind of KINDS) {
    const value = chosen[kind];
    if (value) query.set(kind, value);
  }
  const after = places.at(-1);
  const first = places.length * SIZE;
  const loaded = useGet<Signals>(`/api/v1/signals?size=${SIZE}${after ? `&after=${after}` : ""}&${query}`, props.version);
  useEffect(() => setPlaces([]), [props.version]);
  return (
    <>
      <div class="filters spaced">
        {KINDS.map((kind) => (
          <Choice
            key={kind}
            label={say(HEADS[kind])}
            value={chosen[kind] ?? ""}
            onChange={(value) => {
              setChosen({ ...chosen, [kind]: value });
              setPlaces([]);
            }}
            options={[
              { value: "", label: say("all") },
              ...Object.entries(possible.value?.[kind] ?? {}).map(([value, n]) => ({ value, label: `${kind === "certainty" ? sayValue(words(value)) : words(value)} (${n})` })),
            ]}
          />
        ))}
      </div>
      <Indices actor={chosen.actor ?? ""} theme={chosen.theme ?? ""} version={props.version} />
      <When loaded={loaded}>
        {(found) => (
          <>
            {found.total === 0 && <p class="quiet">{say("noSignals")}</p>}
            <ol class="signals">
              {found.items.map((s) => (
                <li key={s.document + s.id} id={s.id} class="card">
                  <SignalCard signal={s} />
                </li>
              ))}
            </ol>
            {found.total > SIZE && (
              <p class="chips">
                <button type="button" class="quiet-button" disabled={places.length === 0} onClick={() => setPlaces(places.slice(0, -1))}>
                  {say("newer")}
                </button>
                <span>
                  {say(found.totalIsLeast ? "pageOfMany" : "pageOf", { from: number(first + 1), to: number(first + found.items.length), n: number(found.total) })}
                </span>
                <button type="button" class="quiet-button" disabled={!found.next} onClick={() => found.next && setPlaces([...places, found.next])}>
                  {say("older")}
                </button>
              </p>
            )}
          </>
        )}
      </When>
      <div class="spaced">
        <Downloads path={`/api/v1/signals?${query}`} />
      </div>
    </>
  );
}

function words(id: string): string {
  return id.replaceAll(/[-_.]/g, " ");
}

function SignalCard(props: { signal: Signal }) {
  const say = useWords();
  const { signal: s } = props;
  const date = s.date?.value.split("/")[0] ?? s.day;
  const direction = s.polarity > 0 ? "tightening" : s.polarity < 0 ? "loosening" : "neutral";
  return (
    <>
      <p class="small signal-head">
        {date && <time dateTime={date}>{date}</time>}
        <span class={`tag direction-${direction}`}>
          {say(direction)} {s.polarity > 0 ? `+${s.polarity}` : s.polarity === 0 ? "" : s.polarity}
        </span>
        <span class="tag">{sayValue(words(s.certainty))}</span>
        <span class="quiet">{sayValue(s.attribution, "voice")}</span>
      </p>
      <h2>
        {s.actor && (/^[a-z0-9-]+$/.test(s.actor.value) ? <Link to={dossierPath({ type: "entity", id: s.actor.value })}>{s.actorName || words(s.actor.value)}</Link> : s.actor.value)}
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

interface Index {
  tightening: { month: string; value: number; deviation: number; signals: string[] }[];
  alignment: { month: string; value: number; signals: string[] }[];
}

function Indices(props: { actor: string; theme: string; version: number }) {
  const say = useWords();
  const query = new URLSearchParams();
  if (props.actor) query.set("actor", props.actor);
  if (props.theme) query.set("theme", props.theme);
  const loaded = useGet<Index>(`/api/v1/indices?${query}`, props.version);
  return (
    <When loaded={loaded}>
      {(index) => (
        <>
          <Section title={say("indexTitle")} lead={say("indexLead")}>
            <Months points={index.tightening.map((p) => ({ month: p.month, value: p.value, ids: p.signals }))} label={say("indexTitle")} />
            <Downloads path={`/api/v1/indices?${query}${query.size ? "&" : ""}table=tightening`} formats={["csv", "xlsx"]} />
          </Section>
          {index.alignment.length > 0 && (
            <Section title={say("alignmentTitle")} lead={say("alignmentLead")}>
              <Months points={index.alignment.map((p) => ({ month: p.month, value: p.value, ids: p.signals }))} label={say("alignmentTitle")} />
              <Downloads path={`/api/v1/indices?${query}&table=alignment`} formats={["csv", "xlsx"]} />
            </Section>
          )}
        </>
      )}
    </When>
  );
}

function Months(props: { points: { month: string; value: number; ids: string[] }[]; label: string }) {
  const say = useWords();
  const [box, width] = useWidth(700);
  const months = props.points.filter((p) => p.ids.length > 0);
  if (months.length === 0) return <p class="quiet">{say("noSignals")}</p>;
  const below = months.some((p) => p.value < 0);
  const height = below ? 210 : 130;
  const top = Math.max(0.01, ...months.map((p) => Math.abs(p.value)));
  const step = Math.min(90, Math.max(46, (width - 40) / months.length));
  const room = 84;
  const zero = room + 4;
  const text = (v: number) => (v > 0 ? "+" : "") + number(v);
  return (
    <div ref={box} class="gantt" tabIndex={0} role="region" aria-label={props.label}>
      <svg width={Math.max(width, step * months.length + 24)} height={height} role="group" aria-label={props.label} class="months">
        <line class="grid" x1={0} x2={Math.max(width, step * months.length)} y1={zero} y2={zero} />
        {months.map((point, i) => {
          const h = Math.max(3, (Math.abs(point.value) / top) * (room - 18));
          const x = 20 + i * step;
          const label = `${point.month}: ${text(point.value)} (${point.ids.length})`;
          return (
            <a key={point.month} href={`#${point.ids[0]}`} aria-label={label}>
              <title>{label}</title>
              <rect x={x} width={Math.min(46, step * 0.7)} y={point.value >= 0 ? zero - h : zero} height={h} rx={3} fill={point.value > 0 ? "var(--alarm)" : point.value < 0 ? "var(--good)" : "var(--quiet)"} />
              <text class="value" x={x} y={point.value >= 0 ? zero - h - 5 : zero + h + 13}>
                {text(point.value)}
              </text>
              <text x={x} y={height - 6}>
                {point.month}
              </text>
            </a>
          );
        })}
      </svg>
    </div>
  );
}
