import { useState } from "preact/hooks";
import { follow, post, type Problem, type Run } from "../api";
import { SERIES } from "../colours";
import { percent } from "../format";
import { useGet } from "../hooks";
import { Choice, Head, Progress, Section, Trouble, When } from "../parts/basics";
import { ScenarioResult, type Scenario } from "../parts/ScenarioResult";
import { useWords } from "../words";
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
}

const CALM: Levers = { tax: 0, through: 1, delay: 0, embargo: 0 };

interface Ready {
  id: string;
  en: string;
  zh: string;
  levers: Partial<Levers>;
  controller: string;
  target: string;
}

const READY: Ready[] = [
  { id: "embargo", en: "Embargo by China against everyone", zh: "中国对所有地区禁运", levers: { embargo: 1 }, controller: "CHN", target: "" },
  { id: "licences", en: "Licences: half, after two months", zh: "许可：两个月后放行一半", levers: { through: 0.5, delay: 2 }, controller: "CHN", target: "" },
  { id: "tax", en: "Export tax of a quarter", zh: "四分之一的出口税", levers: { tax: 0.25 }, controller: "CHN", target: "" },
  { id: "embargo-usa", en: "Embargo against the United States alone", zh: "仅对美国禁运", levers: { embargo: 1 }, controller: "CHN", target: "USA" },
  { id: "embargo-jpn", en: "Embargo against Japan alone, as in 2010", zh: "如 2010 年仅对日本禁运", levers: { embargo: 1 }, controller: "CHN", target: "JPN" },
  { id: "licences-eu", en: "Licences against the EU", zh: "对欧盟的许可", levers: { through: 0.5, delay: 2 }, controller: "CHN", target: "EU27" },
];

function requestOf(setting: Setting, title: string) {
  const materials = setting.material ? [setting.material] : undefined;
  const levers = [];
  if (setting.tax > 0) levers.push({ kind: "price", amount: setting.tax, materials });
  if (setting.through < 1 || setting.delay > 0) {
    levers.push({ kind: "supply-terms", amount: setting.through, delayMonths: setting.delay, materials });
  }
  if (setting.embargo > 0) levers.push({ kind: "access", strength: setting.embargo, materials });
  return { title, controller: setting.controller, targets: setting.target ? [setting.target] : [], months: setting.months, levers };
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
  const zh = say("language") !== "Language";
  const [setting, setSetting] = useState<Setting>({
    ...CALM,
    tax: 0.25,
    controller: props.market.leader,
    target: "",
    months: 24,
    material: "",
  });
  const [results, setResults] = useState<Scenario[]>([]);
  const [run, setRun] = useState<Run | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const nameOf = (id: string) => props.market.places.find((p) => p.id === id)?.name ?? id;
  const start = (chosen: Setting, title: string) => {
    setProblem(null);
    setRun({ id: "", kind: "scenarios", state: "queued", step: "queued", done: 0 });
    post<Run>("/api/v1/scenarios", requestOf(chosen, title))
      .then((begun) => follow<Scenario>(begun, setRun))
      .then((result) => setResults((all) => [...all.filter((r) => r.id !== result.id), result].slice(-4)), setProblem)
      .finally(() => setRun(null));
  };
  const set = (part: Partial<Setting>) => setSetting({ ...setting, ...part });
  const describe = () => {
    const parts = [];
    if (setting.tax > 0) parts.push(`${say("exportTax")} ${percent(setting.tax)}`);
    if (setting.through < 1 || setting.delay > 0) parts.push(`${say("letThrough")} ${percent(setting.through)}, ${setting.delay} mo`);
    if (setting.embargo > 0) parts.push(`${say("embargo")} ${percent(setting.embargo)}`);
    return `${nameOf(setting.controller)} → ${setting.target || say("everyone")}: ${parts.join(" + ")}${setting.material ? ` (${setting.material})` : ""}`;
  };
  const nothing = setting.tax === 0 && setting.through === 1 && setting.delay === 0 && setting.embargo === 0;
  const places = props.market.places.filter((p) => p.id !== "OTH");
  return (
    <>
      <div class="two lab">
        <Section title={say("ready")}>
          <ul class="ready">
            {READY.map((ready) => (
              <li key={ready.id}>
                <button
                  type="button"
                  class="choice"
                  disabled={run !== null}
                  onClick={() =>
                    start(
                      { ...CALM, ...ready.levers, controller: ready.controller, target: ready.target, months: 24, material: "" },
                      zh ? ready.zh : ready.en,
                    )
                  }
                >
                  {zh ? ready.zh : ready.en} <span aria-hidden="true">▸</span>
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
              start(setting, describe().slice(0, 118));
            }}
          >
            <div class="filters">
              <Choice label={say("controller")} value={setting.controller} onChange={(controller) => set({ controller, target: controller === setting.target ? "" : setting.target })} options={places.map((p) => ({ value: p.id, label: p.name }))} />
              <Choice
                label={say("against")}
                value={setting.target}
                onChange={(target) => set({ target })}
                options={[
                  { value: "", label: say("everyone") },
                  { value: "EU27", label: "EU27" },
                  ...places.filter((p) => p.id !== setting.controller).map((p) => ({ value: p.id, label: p.name })),
                ]}
              />
              <ElementChoice market={props.market} value={setting.material} onChange={(material) => set({ material })} />
              <Choice label={say("months")} value={String(setting.months)} onChange={(m) => set({ months: Number(m) })} options={["6", "12", "24", "36", "60"].map((m) => ({ value: m, label: m }))} />
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
          <ScenarioResult results={results} first={setting.material || "Dy"} />
        </>
      )}
    </>
  );
}
