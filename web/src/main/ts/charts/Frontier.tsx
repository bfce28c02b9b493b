import { SERIES } from "../colours";
import { dollars } from "../format";
import { useWidth } from "../hooks";
import { sayValue, useWords } from "../words";

export interface FrontierPoint {
  lever: string;
  strength: number;
  targetLoss: number;
  controllerLoss: number;
}

const LEVERS = ["price", "supply-terms", "access"];

/** Loss of the target against loss of the controller: one line for each lever, one point for each strength. */
export function Frontier(props: { points: FrontierPoint[]; label: string }) {
  const say = useWords();
  const [box, width] = useWidth(560);
  const height = 340;
  const pad = { left: 74, right: 18, top: 14, bottom: 46 };
  const xs = props.points.map((p) => p.controllerLoss);
  const ys = props.points.map((p) => p.targetLoss);
  const [x0, x1] = [Math.min(0, ...xs), Math.max(1, ...xs)];
  const [y0, y1] = [Math.min(0, ...ys), Math.max(1, ...ys)];
  const x = (v: number) => pad.left + ((v - x0) / (x1 - x0)) * (width - pad.left - pad.right);
  const y = (v: number) => height - pad.bottom - ((v - y0) / (y1 - y0)) * (height - pad.top - pad.bottom);
  const ticks = (a: number, b: number) => [0, 1, 2, 3, 4].map((i) => a + ((b - a) * i) / 4);
  return (
    <div ref={box}>
      <svg width={width} height={height} role="img" aria-label={props.label} class="frontier">
        {ticks(y0, y1).map((v) => (
          <g key={v}>
            <line class="grid" x1={pad.left} x2={width - pad.right} y1={y(v)} y2={y(v)} />
            <text class="axis-label" x={pad.left - 8} y={y(v)} dy="0.35em" text-anchor="end">
              {dollars(v)}
            </text>
          </g>
        ))}
        {ticks(x0, x1).map((v, i) => (
          <text key={v} class="axis-label" x={x(v)} y={height - pad.bottom + 18} text-anchor={i === 4 ? "end" : "middle"}>
            {dollars(v)}
          </text>
        ))}
        <line class="zero" x1={x(0)} x2={x(0)} y1={pad.top} y2={height - pad.bottom} />
        <text class="axis-label" x={width - pad.right} y={height - 6} text-anchor="end">
          {say("controllerLoss")} →
        </text>
        <text class="axis-label" x={pad.left} y={10}>
          ↑ {say("targetLoss")}
        </text>
        {LEVERS.map((lever, i) => {
          const line = props.points.filter((p) => p.lever === lever);
          const colour = SERIES[i] ?? "#888";
          return (
            <g key={lever}>
              <polyline fill="none" stroke={colour} stroke-width="2" points={[`${x(0)},${y(0)}`, ...line.map((p) => `${x(p.controllerLoss)},${y(p.targetLoss)}`)].join(" ")} />
              {line.map((p) => (
                <circle key={p.strength} cx={x(p.controllerLoss)} cy={y(p.targetLoss)} r={3 + 3 * p.strength} fill={colour}>
                  <title>{`${sayValue(lever, "lever")} × ${p.strength}: ${dollars(p.targetLoss)} / ${dollars(p.controllerLoss)}`}</title>
                </circle>
              ))}
            </g>
          );
        })}
      </svg>
      <ul class="legend">
        {LEVERS.map((lever, i) => (
          <li key={lever}>
            <span class="dot" style={{ background: SERIES[i] ?? "" }} aria-hidden="true" /> {sayValue(lever, "lever")}
          </li>
        ))}
      </ul>
    </div>
  );
}
