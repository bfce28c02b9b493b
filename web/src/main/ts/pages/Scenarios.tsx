import { useState } from "preact/hooks";
import { follow, post, type Problem, type Run } from "../api";
import { SERIES } from "../colours";
import { monthAfter, percent } from "../format";
import { useGet } from "../hooks";
import { useNames } from "../names";
import { Choice, Head, Progress, Section, Trouble, When } from "../parts/basics";
import type { FanOf } from "../parts/FanResult";
import { ScenarioResult, type Scenario } from "../parts/ScenarioResult";
import { language } from "../settings";
import { sayValue, useWords } from "../words";
import { ElementChoice, type Market } from "./Chain";

interface Levers {
  tax: number;
  through: number;
  delay: number;
  embargo: number;
}

interface Setting extends Levers {
  controller: string;
  target: string;
  months: number;
  material: string;
  from: string;
  to: string;
}

const DRAWS = 40;

type Result = Scenario & { request: object };

const CALM: Levers = { tax: 0, through: 1, delay: 0, embargo: 0 };

interface Ready {
  id: string;
  title: string;
  start: string;
  months: number;
  controller: string;
  levers: string[];
}

function requestOf(setting: Setting, title: string) {
  const scope = {
    materials: setting.material ? [setting.material] : undefined,
    from: setting.from || undefined,
    to: setting.to || undefined,
  };
  const levers = [];
  if (setting.tax > 0) levers.push({ kind: "price", amount: setting.tax, ...scope });
  if (setting.through < 1 || setting.delay > 0) {
    levers.push({ kind: "supply-terms", amount: setting.through, delayMonths: setting.delay, ...scope });
  }
  if (setting.embargo > 0) levers.push({ kind: "access", strength: setting.embargo, ...scope });
  return { title, controller: setting.controller, targets: setting.target ? [setting.target] : [], months: setting.months, levers };
}

function readyTitle(one: Ready): string {
  return language() === "zh" ? sayValue(one.id, "ready") : one.title;
}

function MonthField(props: { label: string; value: string; min: string; max: string; onChange: (v: string) => void }) {
  return (
    <label class="field">
      <span>{props.label}</span>
      <input
        type="month"
        value={props.value}
        min={props.min}
        max={props.max}
        pattern="[0-9]{4}-[0-9]{2}"
        placeholder="2026-03"
        onInput={(event) => props.onChange(event.currentTarget.value)}
      />
    </label>
  );
}

function Slider(props: { label: string; value: number; min?: number; max: number; step: number; text: string; onChange: (v: number) => void }) {
  return (
    <label class="slider">
      <span>
        {props.label} <output>{props.text}</output>
      </span>
      <input
        type="range"
        min={props.min ?? 0}
        max={props.max}
        step={props.step}
        value={props.value}
        aria-valuetext={props.text}
        onInput={(event) => props.onChange(Number(event.currentTarget.value))}
      />
    </label>
  );
}

export default function Scenarios() {
  const say = useWords();
  const market = useGet<Market>("/api/v1/market");
  return (
    <>
      <Head title={say("scenariosTitle")} lead={say("scenariosLead")} />
      <When loaded={market}>{(m) => <Lab market={m} />}</When>
    </>
  );
}

function Lab(props: { market: Market }) {
  const say = useWords();
  const placeName = useNames("places");
  const ready = useGet<Ready[]>("/api/v1/ready-scenarios");
  const [setting, setSetting] = useState<Setting>({
    ...CALM,
    tax: 0.25,
    controller: props.market.leader,
    target: "",
    months: 24,
    material: "",
    from: "",
    to: "",
  });
  const [results, setResults] = useState<Result[]>([]);
  const [fans, setFans] = useState<Record<string, FanOf>>({});
  const [run, setRun] = useState<Run | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const nameOf = (id: string) => placeName(id, props.market.places.find((p) => p.id === id)?.name ?? id);
  const begin = <T,>(path: string, body: unknown, onResult: (result: T) => void) => {
    setProblem(null);
    setRun({ id: "", kind: path, state: "queued", step: "queued", done: 0 });
    post<Run>(path, body)
      .then((begun) => follow<T>(begun, setRun))
      .then(onResult, setProblem)
      .finally(() => setRun(null));
  };
  const start = (request: object) =>
    begin<Scenario>("/api/v1/scenarios", request, (result) =>
      setResults((all) => [...all.filter((r) => r.id !== result.id), { ...result, request }].slice(-4)),
    );
  const spread = (result: Result) =>
    begin<FanOf>("/api/v1/fans", { scenario: result.request, draws: DRAWS }, (fan) =>
      setFans((all) => ({ ...all, [result.id]: fan })),
    );
  const set = (part: Partial<Setting>) => setSetting({ ...setting, ...part });
  const describe = () => {
    const parts = [];
    if (setting.tax > 0) parts.push(`${say("exportTax")} ${percent(setting.tax)}`);
    if (setting.through < 1 || setting.delay > 0) parts.push(`${say("letThrough")} ${percent(setting.through)}, ${setting.delay} mo`);
    if (setting.embargo > 0) parts.push(`${say("embargo")} ${percent(setting.embargo)}`);
    return `${nameOf(setting.controller)} → ${setting.target ? placeName(setting.target, setting.target) : say("everyone")}: ${parts.join(" + ")}${setting.material ? ` (${setting.material})` : ""}`;
  };
  const nothing = setting.tax === 0 && setting.through === 1 && setting.delay === 0 && setting.embargo === 0;
  const last = monthAfter(props.market.start, setting.months - 1);
  const places = props.market.places.filter((p) => p.id !== "OTH");
  return (
    <>
      <div class="two lab">
        <Section title={say("ready")}>
          <ul class="ready">
            {ready.value?.map((one) => (
              <li key={one.id}>
                <button type="button" class="choice" disabled={run !== null} onClick={() => start({ ready: one.id })}>
                  <span>
                    {readyTitle(one)}
                    <span class="quiet small block">
                      {nameOf(one.controller)} · {one.start} · {say("monthsShort", { n: one.months })}
                    </span>
                  </span>
                  <span aria-hidden="true">▸</span>
                </button>
              </li>
            ))}
          </ul>
        </Section>
        <Section title={say("own")}>
          <form
            class="levers"
            onSubmit={(event) => {
              event.preventDefault();
              start(requestOf(setting, describe().slice(0, 118)));
            }}
          >
            <div class="filters">
              <Choice label={say("controller")} value={setting.controller} onChange={(controller) => set({ controller, target: controller === setting.target ? "" : setting.target })} options={places.map((p) => ({ value: p.id, label: placeName(p.id, p.name) }))} />
              <Choice
                label={say("against")}
                value={setting.target}
                onChange={(target) => set({ target })}
                options={[
                  { value: "", label: say("everyone") },
                  { value: "EU27", label: placeName("EU27", "EU27") },
                  ...places.filter((p) => p.id !== setting.controller).map((p) => ({ value: p.id, label: placeName(p.id, p.name) })),
                ]}
              />
              <ElementChoice market={props.market} value={setting.material} onChange={(material) => set({ material })} />
              <Choice label={say("months")} value={String(setting.months)} onChange={(m) => set({ months: Number(m) })} options={["6", "12", "24", "36", "60"].map((m) => ({ value: m, label: m }))} />
              <MonthField label={say("from")} value={setting.from} onChange={(from) => set({ from })} min={props.market.start} max={last} />
              <MonthField label={say("to")} value={setting.to} onChange={(to) => set({ to })} min={setting.from || props.market.start} max={last} />
            </div>
            <Slider label={say("exportTax")} value={setting.tax} max={1.5} step={0.05} text={setting.tax === 0 ? say("off") : percent(setting.tax)} onChange={(tax) => set({ tax })} />
            <Slider label={say("letThrough")} value={setting.through} max={1} step={0.05} text={percent(setting.through)} onChange={(through) => set({ through })} />
            <Slider label={say("delay")} value={setting.delay} max={6} step={1} text={String(setting.delay)} onChange={(delay) => set({ delay })} />
            <Slider label={say("embargo")} value={setting.embargo} max={1} step={0.05} text={setting.embargo === 0 ? say("off") : percent(setting.embargo)} onChange={(embargo) => set({ embargo })} />
            <button class="primary" disabled={nothing || run !== null}>
              {say("run")}
            </button>
          </form>
        </Section>
      </div>
      {run && <Progress run={run} />}
      {problem && <Trouble problem={problem} />}
      {results.length > 0 && (
        <>
          {results.length > 1 && (
            <div class="chips" role="group" aria-label={say("compare")}>
              {results.map((r, i) => (
                <span class="chip" key={r.id}>
                  <span class="dot" style={{ background: SERIES[i % SERIES.length] ?? "" }} aria-hidden="true" /> {i + 1} {r.title}{" "}
                  <button type="button" class="icon small" aria-label={say("removeRun", { title: r.title })} onClick={() => setResults(results.filter((x) => x.id !== r.id))}>
                    ✕
                  </button>
                </span>
              ))}
            </div>
          )}
          {results.length === 1 && <h2 class="result-title">{results[0]?.title}</h2>}
          <ScenarioResult results={results} first={setting.material || "Dy"} fans={fans} onSpread={run ? undefined : spread} />
        </>
      )}
    </>
  );
}
