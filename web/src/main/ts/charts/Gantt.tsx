import { useWidth } from "../hooks";
import { useWords } from "../words";

export interface GanttBar {
  option: string;
  decided: number;
  produces: { value: number; low: number; high: number };
  ramp: number[];
}

const ROW = 40;
const HEAD = 26;

/** When each start is decided, first produces, and how far it has ramped up, a bar of cells for the years. */
export function Gantt(props: { bars: GanttBar[]; label: string }) {
  const say = useWords();
  const [box, width] = useWidth(760);
  const first = Math.min(...props.bars.map((b) => b.decided));
  const last = Math.max(...props.bars.map((b) => Math.max(Math.ceil(b.produces.high) + 1, b.decided + useful(b.ramp))));
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const cell = Math.max(14, width / years.length);
  const height = HEAD + props.bars.length * ROW + 4;
  return (
    <div ref={box} class="gantt" tabIndex={0} role="region" aria-label={props.label}>
      <svg width={cell * years.length} height={height} role="img" aria-label={props.label}>
        {years.map((year, i) => (
          <g key={year}>
            <line class="grid" x1={i * cell} x2={i * cell} y1={HEAD - 6} y2={height} />
            {(cell > 34 || i % 2 === 0) && (
              <text class="axis-label" x={i * cell + 3} y={14}>
                {year}
              </text>
            )}
          </g>
        ))}
        {props.bars.map((bar, r) => {
          const y = HEAD + r * ROW;
          const from = (bar.decided - first) * cell;
          return (
            <g key={bar.option + r}>
              <title>{`${bar.option}: ${say("decided")} ${bar.decided}, ${say("produces")} ${bar.produces.low}–${bar.produces.high}`}</title>
              <text class="gantt-name" x={from + 2} y={y + 12}>
                {bar.option}
              </text>
              <rect x={from} y={y + 17} width={Math.max(2, (last + 1 - bar.decided) * cell)} height={14} rx={2} class="gantt-track" />
              {bar.ramp.map((share, i) =>
                share > 0 && bar.decided + i <= last ? (
                  <rect key={i} x={from + i * cell} y={y + 17} width={cell - 1} height={14} fill="var(--good)" opacity={0.25 + 0.75 * Math.min(1, share)} />
                ) : null,
              )}
              <rect x={from - 1} y={y + 15} width={3} height={18} fill="var(--accent)" />
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function useful(ramp: number[]): number {
  const full = Math.max(0, ...ramp);
  const at = ramp.findIndex((share) => share >= full && full > 0);
  return at < 0 ? 0 : at + 1;
}
