import { useState } from "preact/hooks";
import { follow, post, type Page, type Problem, type Run, type Source } from "../api";
import { Sankey, type ChainNode } from "../charts/Sankey";
import { capital, number, percent } from "../format";
import { useGet } from "../hooks";
import { useNames } from "../names";
import { Choice, Downloads, Head, Progress, Section, Table, Trouble, When } from "../parts/basics";
import { FacilityMap, FacilityTable, type Facility } from "../parts/facilities";
import { SourceMark } from "../parts/Figure";
import { ScenarioResult, type Scenario } from "../parts/ScenarioResult";
import { navigate } from "../router";
import { sayValue, useWords } from "../words";

export interface Market {
  start: string;
  leader: string;
  places: { id: string; name: string }[];
  elements: { id: string; name: string }[];
  products: string[];
}

interface ChainOf {
  material: string;
  name: string;
  unit: string;
  nodes: ChainNode[];
  links: { source: string; target: string; tonnes: number }[];
  source: Source;
}

export default function Chain(props: { rest: string[] }) {
  const say = useWords();
  const materialName = useNames("materials");
  const material = props.rest[0] ?? "Nd";
  const market = useGet<Market>("/api/v1/market");
  return (
    <>
      <Head title={say("chainTitle")} lead={say("chainLead")} />
      <When loaded={market}>
        {(m) => (
          <>
            <div class="element-picker" role="group" aria-label={say("element")}>
              {m.elements.map((e) => (
                <button
                  type="button"
                  key={e.id}
                  class="element"
                  aria-pressed={e.id === material}
                  title={materialName(e.id, e.name)}
                  onClick={() => navigate(`/chain/${e.id}`, true)}
                >
                  {e.id}
                </button>
              ))}
            </div>
            {m.elements.some((e) => e.id === material) ? (
              <OfElement key={material} material={material} market={m} />
            ) : (
              <p class="trouble">{say("notFoundDetail")}</p>
            )}
          </>
        )}
      </When>
    </>
  );
}

function OfElement(props: { material: string; market: Market }) {
  const say = useWords();
  const placeName = useNames("places");
  const materialName = useNames("materials");
  const path = `/api/v1/chains/${encodeURIComponent(props.material)}`;
  const loaded = useGet<ChainOf>(path);
  const facilities = useGet<Page<Facility>>("/api/v1/facilities?size=500");
  const [picked, setPicked] = useState<string>();
  return (
    <>
      <When loaded={loaded}>
        {(chain) => {
          const node = chain.nodes.find((n) => n.id === picked);
          const name = materialName(chain.material, chain.name);
          return (
            <>
              <Section
                title={`${capital(name)} (${chain.material})`}
                aside={
                  <span class="quiet small">
                    {chain.unit} <SourceMark source={chain.source} title={name} />
                  </span>
                }
              >
                <Sankey
                  nodes={chain.nodes}
                  links={chain.links}
                  label={`${name}: ${say("chainTitle")}`}
                  picked={picked}
                  onPick={(id) => setPicked(id === picked ? undefined : id)}
                />
                {!node && <p class="quiet">{say("pickNode")}</p>}
                <details>
                  <summary>{say("asTable")}</summary>
                  <Table
                    caption={name}
                    download={`${path}?table=nodes`}
                    rows={chain.nodes}
                    few={40}
                    columns={[
                      { head: say("stage"), cell: (n) => sayValue(n.stage, "stage") },
                      { head: say("place"), cell: (n) => placeName(n.place, n.name), sort: (n) => n.name },
                      { head: chain.unit, cell: (n) => number(n.tonnes), sort: (n) => n.tonnes, right: true },
                      { head: say("share"), cell: (n) => percent(n.share), sort: (n) => n.share, right: true },
                    ]}
                  />
                </details>
                <Downloads label={say("flows")} path={`${path}?table=links`} formats={["csv", "xlsx"]} />
                <Downloads path={path} formats={["json"]} />
              </Section>
              {node && <Failure key={node.id} node={node} material={props.material} market={props.market} />}
            </>
          );
        }}
      </When>
      <Section title={say("facilities")}>
        <When loaded={facilities}>
          {(page) => {
            const group = page.items.filter((f) => f.materials.includes(props.material));
            return (
              <>
                <FacilityMap facilities={group} />
                <FacilityTable facilities={group} />
                <Downloads path={`/api/v1/facilities?material=${encodeURIComponent(props.material)}`} />
              </>
            );
          }}
        </When>
      </Section>
    </>
  );
}

function Failure(props: { node: ChainNode; material: string; market: Market }) {
  const say = useWords();
  const name = useNames("places")(props.node.place, props.node.name);
  const { node } = props;
  const [run, setRun] = useState<Run | null>(null);
  const [result, setResult] = useState<Scenario | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const stage = sayValue(node.stage, "stage");
  const canStop = node.place !== "OTH" && node.stage !== "use";
  const start = () => {
    setProblem(null);
    setResult(null);
    const product = node.stage === "alloying" || node.stage === "magnet-making";
    post<Run>("/api/v1/scenarios", {
      title: `${say("ifStops", { name, stage })} (${props.material})`,
      controller: node.place,
      months: 12,
      levers: [
        {
          kind: "outage",
          materials: product ? props.market.products : [props.material],
          stages: [node.stage],
        },
      ],
    })
      .then((begun) => follow<Scenario>(begun, setRun))
      .then(setResult, setProblem)
      .finally(() => setRun(null));
  };
  return (
    <Section title={say("ifStops", { name, stage })}>
      <p>{say("runsThrough", { share: percent(node.share), stage: stage.toLowerCase(), tonnes: `${number(node.tonnes)} t/y` })}</p>
      {canStop && !run && (
        <button type="button" class="primary" onClick={start}>
          {say("seeFailure")}
        </button>
      )}
      {run && <Progress run={run} />}
      {problem && <Trouble problem={problem} />}
      {result && <ScenarioResult results={[result]} first={props.material} />}
    </Section>
  );
}


export function ElementChoice(props: { market: Market; value: string; onChange: (v: string) => void }) {
  const say = useWords();
  const materialName = useNames("materials");
  return (
    <Choice
      label={say("element")}
      value={props.value}
      onChange={props.onChange}
      options={[
        { value: "", label: say("all") },
        ...props.market.elements.map((e) => ({ value: e.id, label: `${e.id} – ${materialName(e.id, e.name)}` })),
      ]}
    />
  );
}
