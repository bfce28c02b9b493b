import { useMemo, useState } from "preact/hooks";
import type { Source } from "../api";
import { Lines, type Line } from "../charts/Lines";
import { SERIES } from "../colours";
import { dollars, number, percent } from "../format";
import { useNames } from "../names";
import { sayValue, useWords, type Word } from "../words";
import { Bar, Choice, Downloads, Section, Table } from "./basics";
import { FanResult, type FanOf } from "./FanResult";
import { SourceMark } from "./Figure";

interface Shortage {
  place: string;
  placeName: string;
  material: string;
  sector: string;
  tonnes: number;
  share: number;
  worst: number;
  worth: number;
  survive?: number;
  recover?: number;
}

export interface Scenario {
  id: string;
  title: string;
  start: string;
  months: number;
  controller: string;
  targets: string[];
  prices: { material: string; inside: (number | null)[]; outside: (number | null)[]; calm: (number | null)[] }[];
  shortages: Shortage[];
  sectors: Shortage[];
  losses: { place: string; placeName: string; consumers: number; producers: number; treasury: number; total: number }[];
  controllerLoss: number;
  targetLoss: number;
  leverage?: number;
  worstResidual: number;
  source: Source;
}

const TABLES: Word[] = ["prices", "shortages", "sectors", "losses"];

const numbers = (values: (number | null)[]) => values.map((v) => v ?? undefined);

function Facts(props: { result: Scenario; colour: string; many: boolean }) {
  const say = useWords();
  const { result } = props;
  return (
    <div class="scenario-facts">
      {props.many && (
        <p>
          <span class="dot" style={{ background: props.colour }} aria-hidden="true" /> {result.title}
        </p>
      )}
      <dl class="facts">
        <div>
          <dt>{say("targetLoss")}</dt>
          <dd class="big">{dollars(result.targetLoss)}</dd>
        </div>
        <div>
          <dt>{say("controllerLoss")}</dt>
          <dd class="big">{dollars(result.controllerLoss)}</dd>
          {result.controllerLoss < 0 && <dd class="quiet small">{say("gains")}</dd>}
        </div>
        <div>
          <dt>{say("leverageIs")}</dt>
          <dd class="big">
            {result.leverage === undefined ? "–" : `${number(result.leverage)} : 1`}{" "}
            <SourceMark source={result.source} title={result.title} />
          </dd>
        </div>
      </dl>
    </div>
  );
}

/** What one scenario does, or several side by side. */
export function ScenarioResult<R extends Scenario>(props: {
  results: R[];
  first?: string;
  fans?: Record<string, FanOf>;
  onSpread?: (result: R) => void;
}) {
  const say = useWords();
  const placeName = useNames("places");
  const { results } = props;
  const materials = results[0]?.prices.map((p) => p.material) ?? [];
  const rise = (material: string) => {
    const price = results[0]?.prices.find((p) => p.material === material);
    const top = Math.max(...(price?.outside.map((v) => v ?? 0) ?? [0]));
    return top / Math.max(1e-9, price?.calm[0] ?? 1);
  };
  const [material, setMaterial] = useState(
    props.first && materials.includes(props.first) ? props.first : [...materials].sort((a, b) => rise(b) - rise(a))[0] ?? "",
  );
  const many = results.length > 1;
  const lines = useMemo<Line[]>(
    () =>
      results.flatMap((result, i) => {
        const price = result.prices.find((p) => p.material === material);
        if (!price) return [];
        const colour = SERIES[i % SERIES.length] ?? "#888";
        const prefix = many ? `${i + 1} ` : "";
        const own: Line[] = [
          { label: prefix + say("outside"), values: numbers(price.outside), colour, width: 2.5 },
          { label: prefix + say("inside"), values: numbers(price.inside), colour, dash: [6, 4] },
        ];
        return i === 0 ? [...own, { label: say("calm"), values: numbers(price.calm), colour: "#8b8f98", width: 1.5 }] : own;
      }),
    [results, material, say("outside")],
  );
  const shortages = results.flatMap((r, i) => r.shortages.map((s) => ({ ...s, run: i + 1 })));
  const sectors = results.flatMap((r, i) => r.sectors.map((s) => ({ ...s, run: i + 1 })));
  const runColumn = many ? [{ head: "№", cell: (s: { run: number }) => s.run, sort: (s: { run: number }) => s.run }] : [];
  const survive = (s: Shortage) => (s.survive === undefined ? say("holds") : say("monthsShort", { n: s.survive }));
  return (
    <div class="scenario-result">
      <div class={many ? "many-facts" : ""}>
        {results.map((result, i) => (
          <Facts key={result.id} result={result} many={many} colour={SERIES[i % SERIES.length] ?? ""} />
        ))}
      </div>
      <Section
        title={say("pricesInOut")}
        aside={
          <Choice
            label={say("material")}
            value={material}
            onChange={setMaterial}
            options={materials.map((m) => ({ value: m, label: m }))}
          />
        }
      >
        <Lines start={results[0]?.start ?? "2026-01"} lines={lines} unit={say("usdPerKg")} label={`${say("pricesInOut")}: ${material}`} />
      </Section>
      {results.map((result) => {
        const fan = props.fans?.[result.id];
        if (fan) return <FanResult key={result.id} fan={fan} material={material} />;
        if (!props.fans) return null;
        return (
          <p key={result.id}>
            <button type="button" class="quiet-button spread" disabled={!props.onSpread} onClick={() => props.onSpread?.(result)}>
              {say("showFan")}
              {many && `: ${result.title}`}
            </button>
          </p>
        );
      })}
      <Section title={`${say("shortages")} – ${say("bySector")}`}>
        {sectors.length === 0 ? (
          <p>{say("noShortage")}</p>
        ) : (
          <Table
            caption={say("bySector")}
            rows={sectors}
            columns={[
              ...runColumn,
              { head: say("sector"), cell: (s) => s.sector, sort: (s) => s.sector },
              { head: say("place"), cell: (s) => placeName(s.place, s.placeName), sort: (s) => s.placeName },
              { head: say("material"), cell: (s) => s.material, sort: (s) => s.material },
              {
                head: say("missing"),
                cell: (s) => (
                  <span class="with-bar">
                    <Bar share={s.share} colour="var(--alarm)" /> {percent(s.share)}
                  </span>
                ),
                sort: (s) => s.share,
                right: true,
              },
              { head: say("worstMonth"), cell: (s) => percent(s.worst), sort: (s) => s.worst, right: true },
              { head: say("worth"), cell: (s) => dollars(s.worth), sort: (s) => s.worth, right: true },
            ]}
          />
        )}
      </Section>
      {shortages.length > 0 && (
        <Section title={`${say("shortages")} – ${say("byPlace")}`}>
          <Table
            caption={say("byPlace")}
            rows={shortages}
            columns={[
              ...runColumn,
              { head: say("place"), cell: (s) => placeName(s.place, s.placeName), sort: (s) => s.placeName },
              { head: say("material"), cell: (s) => s.material, sort: (s) => s.material },
              { head: "t", cell: (s) => number(s.tonnes), sort: (s) => s.tonnes, right: true },
              { head: say("worth"), cell: (s) => dollars(s.worth), sort: (s) => s.worth, right: true },
              { head: say("missing"), cell: (s) => percent(s.share), sort: (s) => s.share, right: true },
              { head: say("survive"), cell: survive, sort: (s) => s.survive ?? 999, right: true },
              {
                head: say("recover"),
                cell: (s) => (s.recover === undefined ? "–" : say("monthsShort", { n: s.recover })),
                sort: (s) => s.recover ?? 999,
                right: true,
              },
            ]}
          />
        </Section>
      )}
      <Section title={say("losses")}>
        <Table
          caption={say("losses")}
          few={8}
          rows={results.flatMap((r, i) => r.losses.map((l) => ({ ...l, run: i + 1 })))}
          columns={[
            ...runColumn,
            { head: say("place"), cell: (l) => placeName(l.place, l.placeName), sort: (l) => l.placeName },
            { head: say("consumers"), cell: (l) => dollars(l.consumers), sort: (l) => l.consumers, right: true },
            { head: say("producers"), cell: (l) => dollars(l.producers), sort: (l) => l.producers, right: true },
            { head: say("treasury"), cell: (l) => dollars(l.treasury), sort: (l) => l.treasury, right: true },
            { head: say("total"), cell: (l) => <strong>{dollars(l.total)}</strong>, sort: (l) => l.total, right: true },
          ]}
        />
      </Section>
      {results.map((r) => (
        <div key={r.id} class="foot">
          <p class="quiet small">
            {many && `${sayValue(r.title)}: `}
            {say("certified", { n: r.worstResidual.toExponential(1) })}
          </p>
          {TABLES.map((table) => (
            <Downloads key={table} label={say(table)} path={`/api/v1/scenarios/${r.id}?table=${table}`} formats={["csv", "xlsx"]} />
          ))}
          <Downloads path={`/api/v1/scenarios/${r.id}`} formats={["json"]} />
        </div>
      ))}
    </div>
  );
}
