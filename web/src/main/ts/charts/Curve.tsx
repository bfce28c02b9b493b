import { number } from "../format";
import { useWidth } from "../hooks";

export interface CurvePoint {
  x: number;
  y: number;
  title: string;
}

/** A line through points with named axes; the table beneath holds the same numbers. */
export function Curve(props: { points: CurvePoint[]; x: string; y: string; label: string; here?: number }) {
  const [box, width] = useWidth(560);
  const height = 300;
  const pad = { left: 70, right: 20, top: 22, bottom: 44 };
  const x1 = Math.max(1, ...props.points.map((p) => p.x));
  const y1 = Math.max(1, ...props.points.map((p) => p.y));
  const x = (v: number) => pad.left + (v / x1) * (width - pad.left - pad.right);
  const y = (v: number) => height - pad.bottom - (v / y1) * (height - pad.top - pad.bottom);
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  const sorted = [...props.points].sort((a, b) => a.x - b.x);
  return (
    <div ref={box}>
      <svg width={width} height={height} role="img" aria-label={props.label} class="frontier">
        {ticks.map((t) => (
          <g key={t}>
            <line class="grid" x1={pad.left} x2={width - pad.right} y1={y(t * y1)} y2={y(t * y1)} />
            <text class="axis-label" x={pad.left - 8} y={y(t * y1)} dy="0.35em" text-anchor="end">
              {number(t * y1)}
            </text>
            <text class="axis-label" x={x(t * x1)} y={height - pad.bottom + 18} text-anchor={t === 1 ? "end" : "middle"}>
              {number(t * x1)}
            </text>
          </g>
        ))}
        <text class="axis-label" x={width - pad.right} y={height - 6} text-anchor="end">
          {props.x} →
        </text>
        <text class="axis-label" x={8} y={12}>
          ↑ {props.y}
        </text>
        <polyline fill="none" stroke="var(--accent)" stroke-width="2.5" points={sorted.map((p) => `${x(p.x)},${y(p.y)}`).join(" ")} />
        {sorted.map((p) => (
          <circle key={p.x} cx={x(p.x)} cy={y(p.y)} r={p.x === props.here ? 7 : 4.5} fill="var(--accent)">
            <title>{p.title}</title>
          </circle>
        ))}
      </svg>
    </div>
  );
}
