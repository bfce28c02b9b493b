import uPlot from "uplot";
import { useEffect, useRef } from "preact/hooks";
import { SERIES } from "../colours";
import { monthAfter, number } from "../format";
import { useWidth } from "../hooks";
import { isDark, useSettings } from "../settings";

export type Bands = (number | null)[][];

export interface FanSide {
  label: string;
  bands: Bands;
}

const HALO = ["22", "55"];

/** Bands of quantiles over months, one fan for each side: the outer band, the middle half and the median. */
export function Fan(props: { start: string; sides: FanSide[]; levels: number[]; unit: string; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [box, width] = useWidth(560);
  const settings = useSettings();
  useEffect(() => {
    const root = place.current;
    if (!root) return;
    const ink = isDark() ? "#b9bcc4" : "#4a4f58";
    const grid = isDark() ? "#2c3038" : "#e6e3da";
    const font = "12px system-ui, sans-serif";
    const columns: (number | null)[][] = [];
    const series: uPlot.Series[] = [{ label: "", value: (_u, i) => (i == null ? "" : monthAfter(props.start, i)) }];
    const bands: uPlot.Band[] = [];
    props.sides.forEach((side, s) => {
      const colour = SERIES[s] ?? "#888";
      const first = columns.length + 1;
      const last = side.bands.length - 1;
      side.bands.forEach((line, b) => {
        columns.push(line);
        const median = b === last / 2;
        series.push({
          label: `${side.label} ${Math.round((props.levels[b] ?? 0) * 100)} %`,
          stroke: median ? colour : colour + "88",
          width: median ? 2.5 : 0.7,
          dash: s === 1 ? [6, 4] : undefined,
          points: { show: false },
          value: (_u, v) => (v == null ? "–" : number(v)),
        });
      });
      HALO.forEach((alpha, h) => bands.push({ series: [first + last - h, first + h], fill: colour + alpha }));
    });
    const months = columns[0]?.length ?? 0;
    const axis = { stroke: ink, grid: { stroke: grid, width: 1 }, ticks: { stroke: grid }, font };
    const plot = new uPlot(
      {
        width,
        height: 260,
        cursor: { points: { size: 5 } },
        legend: { show: false },
        scales: { x: { time: false }, y: { range: (_u, _low, high) => [0, high * 1.05 || 1] } },
        axes: [
          { ...axis, values: (_u, at) => at.map((i) => (Number.isInteger(i) ? monthAfter(props.start, i) : "")), space: 70 },
          { ...axis, size: 62, label: props.unit, labelFont: font, labelSize: 18, values: (_u, at) => at.map((v) => number(v)) },
        ],
        series,
        bands,
      },
      [Array.from({ length: months }, (_, i) => i), ...columns] as uPlot.AlignedData,
      root,
    );
    return () => plot.destroy();
  }, [props.sides, props.start, width, settings.theme]);
  return (
    <div ref={box}>
      <div ref={place} role="img" aria-label={props.label} />
      <ul class="legend">
        {props.sides.map((side, i) => (
          <li key={side.label}>
            <span class="dot" style={{ background: SERIES[i] ?? "" }} aria-hidden="true" /> {side.label}
            {i === 1 ? " (– –)" : ""}
          </li>
        ))}
      </ul>
    </div>
  );
}
