import { useMemo } from "preact/hooks";
import type { Source } from "../api";
import { Fan, type Bands, type FanSide } from "../charts/Fan";
import { dollars, monthAfter, number } from "../format";
import { useWords } from "../words";
import { Downloads, Section, Table } from "./basics";
import { SourceMark } from "./Figure";

export interface FanOf {
  id: string;
  title: string;
  start: string;
  months: number;
  draws: number;
  failed: number;
  levels: number[];
  prices: { material: string; inside: Bands; outside: Bands }[];
  targetLoss: number[];
  controllerLoss: number[];
  inputs: { name: string; low: number; central: number; high: number; unit: string }[];
  source: Source;
}

const range = (of: number[]) => (of.length < 5 ? "–" : `${dollars(of[0] ?? 0)} … ${dollars(of[2] ?? 0)} … ${dollars(of[4] ?? 0)}`);

/** How far one scenario spreads: prices inside and outside of one material, and the losses. */
export function FanResult(props: { fan: FanOf; material: string }) {
  const say = useWords();
  const { fan } = props;
  const price = fan.prices.find((p) => p.material === props.material);
  const sides = useMemo<FanSide[]>(
    () =>
      price
        ? [
            { label: say("outside"), bands: price.outside },
            { label: say("inside"), bands: price.inside },
          ]
        : [],
    [price, say("outside")],
  );
  const at = (bands: Bands | undefined, level: number, month: number) => {
    const value = bands?.[level]?.[month];
    return value == null ? "–" : number(value);
  };
  return (
    <Section
      title={`${say("fan")}: ${fan.title}`}
      lead={say("fanLead", { n: fan.draws - fan.failed, inputs: fan.inputs.length })}
      aside={<SourceMark source={fan.source} title={fan.title} />}
    >
      {price && (
        <Fan start={fan.start} sides={sides} levels={fan.levels} unit={say("usdPerKg")} label={`${say("fan")}: ${fan.title}, ${props.material}`} />
      )}
      <dl class="facts">
        <div>
          <dt>{say("targetLoss")}, 5 … 50 … 95 %</dt>
          <dd>{range(fan.targetLoss)}</dd>
        </div>
        <div>
          <dt>{say("controllerLoss")}, 5 … 50 … 95 %</dt>
          <dd>{range(fan.controllerLoss)}</dd>
        </div>
      </dl>
      <details>
        <summary>{say("asTable")}</summary>
        <Table
          caption={`${say("fan")}: ${fan.title}`}
          rows={Array.from({ length: fan.months }, (_, i) => i)}
          columns={[
            { head: say("month"), cell: (i) => monthAfter(fan.start, i), sort: (i) => i },
            ...[0, 2, 4].map((l) => ({ head: `${say("outside")} ${Math.round((fan.levels[l] ?? 0) * 100)} %`, cell: (i: number) => at(price?.outside, l, i), right: true })),
            ...[0, 2, 4].map((l) => ({ head: `${say("inside")} ${Math.round((fan.levels[l] ?? 0) * 100)} %`, cell: (i: number) => at(price?.inside, l, i), right: true })),
          ]}
        />
      </details>
      <Downloads path={`/api/v1/fans/${fan.id}?table=prices`} />
    </Section>
  );
}
