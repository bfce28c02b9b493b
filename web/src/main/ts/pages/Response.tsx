import { useState } from "preact/hooks";
import { follow, post, type Figure as FigureValue, type Problem, type Run, type Source } from "../api";
import { Curve } from "../charts/Curve";
import { Gantt, type GanttBar } from "../charts/Gantt";
import { number, percent } from "../format";
import { useGet } from "../hooks";
import { useNames } from "../names";
import { Bar, Downloads, Head, Progress, Section, Table, Trouble } from "../parts/basics";
import { Figure, SourceMark } from "../parts/Figure";
import { language } from "../settings";
import { sayValue, useWords } from "../words";

export interface Range extends FigureValue {
  low: number;
  high: number;
}

interface Plan {
  id: string;
  title: string;
  asOf: string;
  controller: string;
  spent: FigureValue;
  lossWithout: FigureValue;
  lossWith: FigureValue;
  gap: number;
  method: string;
  schedule: (GanttBar & { kind: string; place: string; produces: Range; cost: Range })[];
  frontier: { budget: number; spent: number; loss: number; lowerBound: number }[];
  closed: { material: string; stage: string; year: number; missing: FigureValue; without: FigureValue; with: FigureValue; share?: number }[];
  values: { option: string; alone: number; inCompany: number; last: number; cost: number; why: string }[];
  ranking: { option: string; firstYear: Range; alone: FigureValue; besidePlan: FigureValue; why: string }[];
  regrets: { disruption: string; onsetYear: number; withPlan: number; best: number; regret: number }[];
  assumptions: { statement: string; source: Source }[];
}

interface ReadyName {
  id: string;
  title: string;
}

const BUYERS = ["EU", "JPN", "USA", "KOR", "G7", "Quad"];

// Years are not grouped by thousands.
function end(value: number, unit: string): string {
  return unit === "year" ? String(Math.round(value)) : number(value);
}

export function RangeFigure(props: { of: Range; text?: string }) {
  return (
    <>
      <Figure of={props.of} text={props.text} />{" "}
      <span class="quiet small">
        {end(props.of.low, props.of.unit)}–{end(props.of.high, props.of.unit)}
      </span>
    </>
  );
}

export function readyTitle(ready: ReadyName): string {
  return language() === "zh" ? sayValue(ready.id, "ready") : ready.title;
}

export default function Response() {
  const say = useWords();
  const ready = useGet<ReadyName[]>("/api/v1/ready-scenarios");
  const [run, setRun] = useState<Run | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [plan, setPlan] = useState<Plan | null>(null);
  const start = (form: FormData) => {
    setProblem(null);
    setRun({ id: "", kind: "plan", state: "queued", step: "queued", done: 0 });
    post<Run>("/api/v1/plans", {
      buyers: String(form.get("buyers")).split(",").map((b) => b.trim()).filter(Boolean),
      millionUsd: Number(form.get("budget")),
      until: form.get("until") ? Number(form.get("until")) : undefined,
      scenarios: form.getAll("scenario").map(String),
    })
      .then((begun) => follow<Plan>(begun, setRun))
      .then(setPlan, setProblem)
      .finally(() => setRun(null));
  };
  return (
    <>
      <Head title={say("responseTitle")} lead={say("responseLead")} />
      <Section title={say("planFor")}>
        <form
          class="plan-form"
          onSubmit={(event) => {
            event.preventDefault();
            start(new FormData(event.currentTarget));
          }}
        >
          <div class="filters">
            <label class="field">
              <span>{say("buyers")}</span>
              <input name="buyers" defaultValue="EU" list="buyers" required maxLength={300} />
              <datalist id="buyers">
                {BUYERS.map((b) => (
                  <option key={b} value={b} />
                ))}
              </datalist>
            </label>
            <label class="field">
              <span>{say("budgetMillion")}</span>
              <input name="budget" type="number" defaultValue="2000" min={0} max={1000000} step="any" required />
            </label>
            <label class="field">
              <span>{say("until")}</span>
              <input name="until" type="number" min={2026} max={2060} placeholder="2030" />
            </label>
          </div>
          <fieldset class="checks">
            <legend>{say("standUpTo")}</legend>
            {ready.value?.map((one) => (
              <label key={one.id}>
                <input type="checkbox" name="scenario" value={one.id} defaultChecked={one.id === "controls-2025-04"} /> {readyTitle(one)}
              </label>
            ))}
          </fieldset>
          <button class="primary" disabled={run !== null}>
            {say("makePlan")}
          </button>
        </form>
      </Section>
      {run && <Progress run={run} />}
      {problem && <Trouble problem={problem} />}
      {plan && <PlanResult key={plan.id} plan={plan} />}
    </>
  );
}

function PlanResult(props: { plan: Plan }) {
  const say = useWords();
  const placeName = useNames("places");
  const { plan } = props;
  const path = `/api/v1/plans/${plan.id}`;
  const saved = plan.lossWithout.value - plan.lossWith.value;
  return (
    <div class="plan-result">
      <h2 class="result-title">{plan.title}</h2>
      <dl class="facts">
        <div>
          <dt>{say("lossWithout")}</dt>
          <dd class="big">
            <Figure of={plan.lossWithout} />
          </dd>
        </div>
        <div>
          <dt>{say("lossWith")}</dt>
          <dd class="big">
            <Figure of={plan.lossWith} />
          </dd>
          <dd class="quiet small">−{percent(plan.lossWithout.value > 0 ? saved / plan.lossWithout.value : 0)}</dd>
        </div>
        <div>
          <dt>{say("spent")}</dt>
          <dd class="big">
            <Figure of={plan.spent} />
          </dd>
        </div>
      </dl>
      <Section title={say("schedule")} lead={say("scheduleLead")}>
        {plan.schedule.length === 0 ? (
          <p>{say("nothingStarted")}</p>
        ) : (
          <>
            <Gantt bars={plan.schedule} label={say("schedule")} />
            <Table
              caption={say("schedule")}
              download={`${path}?table=schedule`}
              rows={plan.schedule}
              columns={[
                { head: say("option"), cell: (b) => b.option, sort: (b) => b.option },
                { head: say("kind"), cell: (b) => sayValue(b.kind), sort: (b) => b.kind },
                { head: say("place"), cell: (b) => placeName(b.place, b.place), sort: (b) => b.place },
                { head: say("decided"), cell: (b) => b.decided, sort: (b) => b.decided, right: true },
                { head: say("produces"), cell: (b) => <RangeFigure of={b.produces} text={String(Math.round(b.produces.value))} />, sort: (b) => b.produces.value, right: true },
                { head: say("costMillion"), cell: (b) => <RangeFigure of={b.cost} text={number(b.cost.value)} />, sort: (b) => b.cost.value, right: true },
              ]}
            />
          </>
        )}
      </Section>
      <Section title={say("planFrontier")} lead={say("planFrontierLead")}>
        <Curve
          label={say("planFrontier")}
          x={say("budgetMillion")}
          y={say("lossMillion")}
          points={plan.frontier.map((p) => ({ x: p.budget, y: p.loss, title: `${number(p.budget)} → ${number(p.loss)}` }))}
        />
        <Table
          caption={say("planFrontier")}
          download={`${path}?table=frontier`}
          rows={plan.frontier}
          columns={[
            { head: say("budgetMillion"), cell: (p) => number(p.budget), sort: (p) => p.budget, right: true },
            { head: say("spent"), cell: (p) => number(p.spent), right: true },
            { head: say("lossMillion"), cell: (p) => number(p.loss), right: true },
            { head: say("lowerBound"), cell: (p) => number(p.lowerBound), right: true },
          ]}
        />
      </Section>
      {plan.closed.length > 0 && (
        <Section title={say("gapClosed")} lead={say("gapClosedLead")}>
          <Table
            caption={say("gapClosed")}
            download={`${path}?table=closed`}
            rows={plan.closed}
            columns={[
              { head: say("material"), cell: (c) => c.material, sort: (c) => c.material },
              { head: say("stage"), cell: (c) => sayValue(c.stage, "stage"), sort: (c) => c.stage },
              { head: say("year"), cell: (c) => c.year, sort: (c) => c.year },
              { head: `${say("missing")} t/y`, cell: (c) => <Figure of={c.missing} text={number(c.missing.value)} />, sort: (c) => c.missing.value, right: true },
              { head: `${say("anyway")} t/y`, cell: (c) => <Figure of={c.without} text={number(c.without.value)} />, sort: (c) => c.without.value, right: true },
              { head: `${say("withPlan")} t/y`, cell: (c) => <Figure of={c.with} text={number(c.with.value)} />, sort: (c) => c.with.value, right: true },
              {
                head: say("closedShare"),
                cell: (c) =>
                  c.share === undefined ? (
                    "–"
                  ) : (
                    <span class="with-bar">
                      <Bar share={c.share} colour="var(--good)" /> {percent(c.share)}
                    </span>
                  ),
                sort: (c) => c.share ?? -1,
                right: true,
              },
            ]}
          />
        </Section>
      )}
      <Section title={say("ranking")} lead={say("rankingLead")}>
        <Table
          caption={say("ranking")}
          download={`${path}?table=ranking`}
          rows={plan.ranking}
          few={10}
          columns={[
            { head: say("option"), cell: (p) => p.option, sort: (p) => p.option },
            { head: say("produces"), cell: (p) => <RangeFigure of={p.firstYear} text={String(Math.round(p.firstYear.value))} />, sort: (p) => p.firstYear.value, right: true },
            { head: say("aloneMillion"), cell: (p) => <Figure of={p.alone} text={number(p.alone.value)} />, sort: (p) => p.alone.value, right: true },
            { head: say("besideMillion"), cell: (p) => <Figure of={p.besidePlan} text={number(p.besidePlan.value)} />, sort: (p) => p.besidePlan.value, right: true },
            { head: say("why"), cell: (p) => p.why },
          ]}
        />
      </Section>
      <Section title={say("assumptions")}>
        <ul>
          {plan.assumptions.map((a, i) => (
            <li key={i}>
              {a.statement} <SourceMark source={a.source} title={a.statement} />
            </li>
          ))}
        </ul>
        <p class="quiet small">
          {plan.method} · {say("provedGap", { n: percent(plan.gap) })}
        </p>
      </Section>
      <Downloads path={path} formats={["json"]} />
    </div>
  );
}
