import { useState } from "preact/hooks";
import { follow, upload, type Figure as FigureValue, type Problem, type Run, type Source } from "../api";
import { dollars, number } from "../format";
import { useGet } from "../hooks";
import { useNames } from "../names";
import { Downloads, Head, Progress, Section, Table, Trouble } from "../parts/basics";
import { Figure, SourceMark } from "../parts/Figure";
import { sayValue, useWords } from "../words";
import { RangeFigure, readyTitle, type Range } from "./Response";

interface ExposureOf {
  id: string;
  scenario: string;
  asOf: string;
  home: string;
  lines: number;
  faultyRows: number;
  faults: string[];
  parts: { part: string; holds: boolean; survive: Range; weakest: string; costAtRisk: Range; marginAtRisk: Range; output: number[] }[];
  origins: { grade: string; stage: string; place: string; share: FigureValue; controller: string }[];
  remedies: { part: string; grade: string; kind: string; extraWeeks: number; cost: FigureValue }[];
  costAtRisk: Range[];
  marginAtRisk: Range[];
  assumptions: { statement: string; source: Source }[];
}

export default function Exposure() {
  const say = useWords();
  const ready = useGet<{ id: string; title: string }[]>("/api/v1/ready-scenarios");
  const [file, setFile] = useState<File | null>(null);
  const [over, setOver] = useState(false);
  const [run, setRun] = useState<Run | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [result, setResult] = useState<ExposureOf | null>(null);
  const start = (form: FormData) => {
    if (!file) return;
    const body = new FormData();
    body.set("scenario", String(form.get("scenario")));
    body.set("home", String(form.get("home") ?? ""));
    body.set("keepGoodRows", form.get("keep") ? "true" : "false");
    body.set("file", file);
    setProblem(null);
    setResult(null);
    setRun({ id: "", kind: "exposure", state: "queued", step: "queued", done: 0 });
    upload<Run>("/api/v1/exposures", body)
      .then((begun) => follow<ExposureOf>(begun, setRun))
      .then(setResult, setProblem)
      .finally(() => setRun(null));
  };
  return (
    <>
      <Head title={say("exposureTitle")} lead={say("exposureLead")} />
      <Section title={say("yourParts")}>
        <form
          class="plan-form"
          onSubmit={(event) => {
            event.preventDefault();
            start(new FormData(event.currentTarget));
          }}
        >
          <label
            class={over ? "drop over" : "drop"}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(false);
              setFile(event.dataTransfer?.files[0] ?? null);
            }}
          >
            <strong>{file ? file.name : say("fileHint")}</strong>
            <span class="quiet small">{say("billKinds")}</span>
            <input type="file" accept=".csv,.xlsx" aria-label={say("file")} onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)} />
          </label>
          <p>
            <a href="/api/v1/bill-template" download>
              {say("billTemplate")}
            </a>
          </p>
          <div class="filters">
            <label class="field">
              <span>{say("scenario")}</span>
              <select name="scenario">
                {ready.value?.map((one) => (
                  <option key={one.id} value={one.id} selected={one.id === "controls-2025-04"}>
                    {readyTitle(one)}
                  </option>
                ))}
              </select>
            </label>
            <label class="field">
              <span>{say("home")}</span>
              <input name="home" placeholder="DEU" maxLength={60} />
            </label>
            <label class="check">
              <input type="checkbox" name="keep" /> {say("keepGoodRows")}
            </label>
          </div>
          <button class="primary" disabled={!file || run !== null}>
            {say("measureExposure")}
          </button>
        </form>
      </Section>
      {run && <Progress run={run} />}
      {problem && <Trouble problem={problem} />}
      {result && <Result key={result.id} of={result} />}
    </>
  );
}

function Spark(props: { output: number[]; label: string }) {
  const width = 90;
  const height = 22;
  const step = width / Math.max(1, props.output.length - 1);
  const points = props.output.map((share, i) => `${(i * step).toFixed(1)},${(height - 2 - share * (height - 4)).toFixed(1)}`).join(" ");
  return (
    <svg width={width} height={height} role="img" aria-label={props.label}>
      <polyline points={points} fill="none" stroke="var(--alarm)" stroke-width="1.8" />
    </svg>
  );
}

function Result(props: { of: ExposureOf }) {
  const say = useWords();
  const placeName = useNames("places");
  const { of } = props;
  const path = `/api/v1/exposures/${of.id}`;
  const lowest = (output: number[]) => Math.min(1, ...output);
  return (
    <div class="exposure-result">
      {of.faults.length > 0 && (
        <Section title={say("billFaults", { n: of.faultyRows })}>
          <ul>
            {of.faults.slice(0, 50).map((fault, i) => (
              <li key={i}>{fault}</li>
            ))}
          </ul>
        </Section>
      )}
      {of.parts.length > 0 && (
        <>
          <h2 class="result-title">{of.scenario}</h2>
          <dl class="facts">
            <div>
              <dt>{say("costAtRisk")}</dt>
              {of.costAtRisk.map((r, i) => (
                <dd class="big" key={i}>
                  <Figure of={r} text={dollars(r.value)} />{" "}
                  <span class="quiet small">
                    {dollars(r.low)} – {dollars(r.high)}
                  </span>
                </dd>
              ))}
            </div>
            <div>
              <dt>{say("marginAtRisk")}</dt>
              {of.marginAtRisk.map((r, i) => (
                <dd class="big" key={i}>
                  <Figure of={r} text={dollars(r.value)} />{" "}
                  <span class="quiet small">
                    {dollars(r.low)} – {dollars(r.high)}
                  </span>
                </dd>
              ))}
            </div>
            <div>
              <dt>{say("home")}</dt>
              <dd class="big">{placeName(of.home, of.home)}</dd>
            </div>
          </dl>
          <Section title={say("partsAtRisk")} lead={say("partsAtRiskLead")}>
            <Table
              caption={say("partsAtRisk")}
              download={`${path}?table=parts`}
              rows={of.parts}
              columns={[
                { head: say("part"), cell: (p) => p.part, sort: (p) => p.part },
                { head: say("survive"), cell: (p) => (p.holds ? say("holds") : <RangeFigure of={p.survive} text={say("weeksShort", { n: number(p.survive.value) })} />), sort: (p) => p.survive.value, right: true },
                { head: say("output"), cell: (p) => <Spark output={p.output} label={`${say("output")}: ${Math.round(lowest(p.output) * 100)} %`} />, sort: (p) => lowest(p.output) },
                { head: say("weakest"), cell: (p) => p.weakest, sort: (p) => p.weakest },
                { head: say("costAtRisk"), cell: (p) => <Figure of={p.costAtRisk} text={dollars(p.costAtRisk.value)} />, sort: (p) => p.costAtRisk.value, right: true },
                { head: say("marginAtRisk"), cell: (p) => <Figure of={p.marginAtRisk} text={dollars(p.marginAtRisk.value)} />, sort: (p) => p.marginAtRisk.value, right: true },
              ]}
            />
          </Section>
          {of.remedies.length > 0 && (
            <Section title={say("remedies")}>
              <Table
                caption={say("remedies")}
                download={`${path}?table=remedies`}
                rows={of.remedies}
                columns={[
                  { head: say("part"), cell: (r) => r.part, sort: (r) => r.part },
                  { head: say("what"), cell: (r) => sayValue(r.kind), sort: (r) => r.kind },
                  { head: say("extraWeeks"), cell: (r) => number(r.extraWeeks), sort: (r) => r.extraWeeks, right: true },
                  { head: say("cost"), cell: (r) => <Figure of={r.cost} text={dollars(r.cost.value)} />, sort: (r) => r.cost.value, right: true },
                ]}
              />
            </Section>
          )}
          <Section title={say("origins")}>
            <Table
              caption={say("origins")}
              download={`${path}?table=origins`}
              rows={of.origins}
              columns={[
                { head: say("grade"), cell: (o) => o.grade, sort: (o) => o.grade },
                { head: say("stage"), cell: (o) => sayValue(o.stage, "stage"), sort: (o) => o.stage },
                { head: say("place"), cell: (o) => placeName(o.place, o.place), sort: (o) => o.place },
                { head: say("share"), cell: (o) => <Figure of={o.share} />, sort: (o) => o.share.value, right: true },
                { head: say("controller"), cell: (o) => placeName(o.controller, o.controller), sort: (o) => o.controller },
              ]}
            />
          </Section>
          <Section title={say("assumptions")}>
            <ul>
              {of.assumptions.map((a, i) => (
                <li key={i}>
                  {a.statement} <SourceMark source={a.source} title={a.statement} />
                </li>
              ))}
            </ul>
          </Section>
        </>
      )}
      <Downloads path={path} formats={["json"]} />
    </div>
  );
}
