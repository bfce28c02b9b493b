import { useEffect, useState } from "preact/hooks";
import { follow, post, type Problem, type Run, type Source } from "../api";
import { Frontier, type FrontierPoint } from "../charts/Frontier";
import { dollars, number, percent } from "../format";
import { useGet } from "../hooks";
import { useNames } from "../names";
import { Choice, Downloads, Head, Progress, Section, Table, Trouble, When } from "../parts/basics";
import { SourceMark } from "../parts/Figure";
import { sayValue, useWords } from "../words";
import { ElementChoice, type Market } from "./Chain";

interface Cell {
  controller: string;
  target: string;
  targetLoss: number;
  controllerLoss: number;
  finding: "RATIO" | "TARGETS_DO_NOT_LOSE" | "CONTROLLER_GAINS" | "COST_NOT_DISTINGUISHABLE_FROM_ZERO";
  leverage?: number;
}

interface Matrix {
  id: string;
  controllers: { id: string; name: string }[];
  targets: { id: string; name: string }[];
  cells: Cell[];
  source: Source;
}

interface FrontierOf {
  id: string;
  points: FrontierPoint[];
  source: Source;
}

export default function Leverage() {
  const say = useWords();
  const market = useGet<Market>("/api/v1/market");
  return (
    <>
      <Head title={say("leverageTitle")} lead={say("leverageLead")} />
      <When loaded={market}>{(m) => <Ask market={m} />}</When>
    </>
  );
}

function Ask(props: { market: Market }) {
  const say = useWords();
  const [lever, setLever] = useState("access");
  const [material, setMaterial] = useState("");
  const [months, setMonths] = useState("12");
  const [run, setRun] = useState<Run | null>(null);
  const [matrix, setMatrix] = useState<Matrix | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [picked, setPicked] = useState<Cell | null>(null);
  useEffect(() => {
    let alive = true;
    setProblem(null);
    setMatrix(null);
    setPicked(null);
    post<Run>("/api/v1/leverage", { lever, material: material || undefined, months: Number(months) })
      .then((begun) => follow<Matrix>(begun, (r) => alive && setRun(r)))
      .then((m) => alive && setMatrix(m), (p) => alive && setProblem(p))
      .finally(() => alive && setRun(null));
    return () => {
      alive = false;
    };
  }, [lever, material, months]);
  return (
    <>
      <Section
        title={say("leverage")}
        aside={
          <div class="filters">
            <Choice label={say("lever")} value={lever} onChange={setLever} options={["access", "supply-terms", "price"].map((l) => ({ value: l, label: sayValue(l, "lever") }))} />
            <ElementChoice market={props.market} value={material} onChange={setMaterial} />
            <Choice label={say("months")} value={months} onChange={setMonths} options={["6", "12", "24"].map((m) => ({ value: m, label: m }))} />
          </div>
        }
      >
        {run && <Progress run={run} />}
        {problem && <Trouble problem={problem} />}
        {matrix && <Grid matrix={matrix} picked={picked} onPick={setPicked} />}
        {matrix && <Downloads path={`/api/v1/leverage/${matrix.id}?table=cells`} formats={["csv", "xlsx"]} />}
        {matrix && <Downloads path={`/api/v1/leverage/${matrix.id}`} formats={["json"]} />}
      </Section>
      {matrix && picked && (
        <FrontierPart key={`${picked.controller}-${picked.target}-${material}-${months}`} matrix={matrix} cell={picked} material={material} months={Number(months)} />
      )}
    </>
  );
}

function Grid(props: { matrix: Matrix; picked: Cell | null; onPick: (cell: Cell) => void }) {
  const say = useWords();
  const placeName = useNames("places");
  const { matrix } = props;
  const top = Math.max(...matrix.cells.map((c) => c.targetLoss), 1);
  const short = (cell: Cell) => {
    if (cell.leverage !== undefined) return `${number(cell.leverage)} : 1`;
    if (cell.finding === "TARGETS_DO_NOT_LOSE") return say("noLeverage");
    return say(cell.finding === "CONTROLLER_GAINS" ? "gains" : "costUnclear");
  };
  return (
    <div class="table-wrap">
      <table class="matrix">
        <caption class="hidden">{say("leverage")}</caption>
        <thead>
          <tr>
            <td>
              <span class="quiet small">
                {say("controller")} ↓ / {say("target")} → <SourceMark source={matrix.source} title={say("leverage")} />
              </span>
            </td>
            {matrix.targets.map((t) => (
              <th key={t.id} scope="col">
                {placeName(t.id, t.name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.controllers.map((c) => (
            <tr key={c.id}>
              <th scope="row">{placeName(c.id, c.name)}</th>
              {matrix.targets.map((t) => {
                const cell = matrix.cells.find((x) => x.controller === c.id && x.target === t.id);
                if (!cell) return <td key={t.id} class="same" />;
                const heat = Math.sqrt(Math.max(0, cell.targetLoss) / top);
                return (
                  <td key={t.id}>
                    <button
                      type="button"
                      class="cell"
                      aria-pressed={props.picked === cell}
                      style={{ background: `color-mix(in oklab, var(--alarm) ${Math.round(heat * 62)}%, var(--surface))` }}
                      aria-label={`${placeName(c.id, c.name)} → ${placeName(t.id, t.name)}: ${short(cell)}, ${say("targetLoss")} ${dollars(cell.targetLoss)}, ${say("controllerLoss")} ${dollars(cell.controllerLoss)}`}
                      onClick={() => props.onPick(cell)}
                    >
                      <strong>{short(cell)}</strong>
                      <span class="small">
                        {dollars(cell.targetLoss)} / {dollars(cell.controllerLoss)}
                      </span>
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FrontierPart(props: { matrix: Matrix; cell: Cell; material: string; months: number }) {
  const say = useWords();
  const placeName = useNames("places");
  const [run, setRun] = useState<Run | null>(null);
  const [frontier, setFrontier] = useState<FrontierOf | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const name = (id: string) => placeName(id, [...props.matrix.controllers, ...props.matrix.targets].find((p) => p.id === id)?.name ?? id);
  useEffect(() => {
    let alive = true;
    post<Run>("/api/v1/frontiers", {
      controller: props.cell.controller,
      target: props.cell.target,
      material: props.material || undefined,
      months: props.months,
    })
      .then((begun) => follow<FrontierOf>(begun, (r) => alive && setRun(r)))
      .then((f) => alive && setFrontier(f), (p) => alive && setProblem(p))
      .finally(() => alive && setRun(null));
    return () => {
      alive = false;
    };
  }, []);
  const title = say("frontier", { controller: name(props.cell.controller), target: name(props.cell.target) });
  return (
    <Section title={title} lead={say("frontierLead")} aside={frontier && <SourceMark source={frontier.source} title={title} />}>
      {run && <Progress run={run} />}
      {problem && <Trouble problem={problem} />}
      {frontier && (
        <>
          <Frontier points={frontier.points} label={title} />
          <details>
            <summary>{say("asTable")}</summary>
            <Table
              caption={title}
              rows={frontier.points}
              few={20}
              columns={[
                { head: say("lever"), cell: (p) => sayValue(p.lever, "lever") },
                { head: say("strength"), cell: (p) => percent(p.strength), right: true },
                { head: say("targetLoss"), cell: (p) => dollars(p.targetLoss), sort: (p) => p.targetLoss, right: true },
                { head: say("controllerLoss"), cell: (p) => dollars(p.controllerLoss), sort: (p) => p.controllerLoss, right: true },
              ]}
            />
          </details>
          <Downloads path={`/api/v1/frontiers/${frontier.id}?table=points`} formats={["csv", "xlsx"]} />
          <Downloads path={`/api/v1/frontiers/${frontier.id}`} formats={["json"]} />
        </>
      )}
    </Section>
  );
}
