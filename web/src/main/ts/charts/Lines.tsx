import uPlot from "uplot";
import { useEffect, useRef } from "preact/hooks";
import { number, monthAfter } from "../format";
import { useWidth } from "../hooks";
import { isDark, useSettings } from "../settings";

export interface Line {
  label: string;
  values: (number | undefined)[];
  colour: string;
  dash?: number[];
  width?: number;
}

/** Lines over months. The table beneath a chart holds the same numbers for those who cannot see it. */
export function Lines(props: { start: string; lines: Line[]; unit: string; label: string; height?: number }) {
  const place = useRef<HTMLDivElement>(null);
  const [box, width] = useWidth(600);
  const settings = useSettings();
  useEffect(() => {
    const root = place.current;
    if (!root || props.lines.length === 0) return;
    const ink = isDark() ? "#b9bcc4" : "#4a4f58";
    const grid = isDark() ? "#2c3038" : "#e6e3da";
    const months = props.lines[0]?.values.length ?? 0;
    const font = "12px system-ui, sans-serif";
    const plot = new uPlot(
      {
        width,
        height: props.height ?? 260,
        cursor: { points: { size: 6 } },
        legend: { live: true },
        scales: { x: { time: false }, y: { range: (_u, low, high) => [Math.min(0, low), high * 1.05 || 1] } },
        axes: [
          {
            stroke: ink,
            grid: { stroke: grid, width: 1 },
            ticks: { stroke: grid },
            font,
            values: (_u, at) => at.map((i) => (Number.isInteger(i) ? monthAfter(props.start, i) : "")),
            space: 70,
          },
          {
            stroke: ink,
            grid: { stroke: grid, width: 1 },
            ticks: { stroke: grid },
            font,
            size: 62,
            label: props.unit,
            labelFont: font,
            labelSize: 18,
            values: (_u, at) => at.map((v) => number(v)),
          },
        ],
        series: [
          { label: "", value: (_u, i) => (i == null ? "" : monthAfter(props.start, i)) },
          ...props.lines.map((line) => ({
            label: line.label,
            stroke: line.colour,
            width: line.width ?? 2,
            dash: line.dash,
            points: { show: false },
            value: (_u: uPlot, v: number | null) => (v == null ? "–" : number(v)),
          })),
        ],
      },
      [Array.from({ length: months }, (_, i) => i), ...props.lines.map((l) => l.values.map((v) => v ?? null))] as uPlot.AlignedData,
      root,
    );
    return () => plot.destroy();
  }, [props.lines, props.start, width, settings.theme]);
  return (
    <div ref={box} role="img" aria-label={props.label}>
      <div ref={place} />
    </div>
  );
}
