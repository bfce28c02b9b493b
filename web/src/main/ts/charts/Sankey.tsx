import { sankey, sankeyLinkHorizontal } from "d3-sankey";
import { useMemo } from "preact/hooks";
import { placeColour } from "../colours";
import { number, percent } from "../format";
import { useWidth } from "../hooks";
import { useNames } from "../names";
import { sayValue, useWords } from "../words";

export interface ChainNode {
  id: string;
  stage: string;
  place: string;
  name: string;
  tonnes: number;
  share: number;
}

interface Flow {
  source: string;
  target: string;
  tonnes: number;
}

const ORDER = ["mining", "separation", "alloying", "magnet-making", "use"];

export function Sankey(props: {
  nodes: ChainNode[];
  links: Flow[];
  label: string;
  picked?: string;
  onPick: (id: string) => void;
}) {
  useWords();
  const placeName = useNames("places");
  const [box, width] = useWidth(900);
  const height = Math.max(360, Math.min(620, width * 0.62));
  const graph = useMemo(() => {
    const layout = sankey()
      .nodeId(((n: ChainNode) => n.id) as never)
      .nodeAlign(((n: ChainNode) => ORDER.indexOf(n.stage)) as never)
      .nodeSort(((a: ChainNode, b: ChainNode) => b.tonnes - a.tonnes) as never)
      .nodeWidth(14)
      .nodePadding(width < 560 ? 8 : 14)
      .extent([[2, 30], [width - 2, height - 8]]);
    return layout<ChainNode, Flow & { value: number }>({
      nodes: props.nodes.map((n) => ({ ...n })),
      links: props.links.map((l) => ({ ...l, value: l.tonnes })),
    });
  }, [props.nodes, props.links, width, height]);
  const path = useMemo(() => sankeyLinkHorizontal(), []);
  return (
    <div class="sankey" ref={box}>
      <svg width={width} height={height} role="group" aria-label={props.label}>
        {ORDER.map((stage, i) => (
          <text
            key={stage}
            class="axis-label"
            x={i === 0 ? 2 : i === ORDER.length - 1 ? width - 2 : 2 + ((width - 4 - 14) * i) / (ORDER.length - 1) + 7}
            y={16}
            text-anchor={i === 0 ? "start" : i === ORDER.length - 1 ? "end" : "middle"}
          >
            {sayValue(stage, "stage")}
          </text>
        ))}
        <g fill="none">
          {graph.links.map((link, i) => {
            const dim = props.picked && link.source.id !== props.picked && link.target.id !== props.picked;
            return (
              <path
                key={i}
                d={path(link) ?? ""}
                stroke={placeColour(link.source.place)}
                stroke-width={Math.max(1, link.width)}
                stroke-opacity={dim ? 0.1 : 0.36}
              >
                <title>{`${placeName(link.source.place, link.source.name)} → ${placeName(link.target.place, link.target.name)}: ${number(link.value)} t/y`}</title>
              </path>
            );
          })}
        </g>
        {graph.nodes.map((node) => {
          const label = `${placeName(node.place, node.name)}, ${sayValue(node.stage, "stage")}: ${number(node.tonnes)} t/y, ${percent(node.share)}`;
          const right = node.x0 > width * 0.8;
          const tall = node.y1 - node.y0 > 9;
          return (
            <g
              key={node.id}
              class={props.picked === node.id ? "node picked" : "node"}
              role="button"
              tabindex={0}
              aria-pressed={props.picked === node.id}
              aria-label={label}
              onClick={() => props.onPick(node.id)}
              onKeyDown={(event) => {
                if (event.key === "Enter" || event.key === " ") {
                  event.preventDefault();
                  props.onPick(node.id);
                }
              }}
            >
              <title>{label}</title>
              <rect class="hit" x={node.x0 - 4} y={node.y0 - 3} width={22} height={Math.max(10, node.y1 - node.y0 + 6)} />
              <rect x={node.x0} y={node.y0} width={14} height={Math.max(2, node.y1 - node.y0)} fill={placeColour(node.place)} />
              {(tall || (width > 700 && (node.share > 0.02 || right))) && (
                <text x={right ? node.x0 - 6 : node.x1 + 6} y={(node.y0 + node.y1) / 2} dy="0.35em" text-anchor={right ? "end" : "start"}>
                  {placeName(node.place, width < 560 ? node.place : node.name)}
                  {width >= 560 && <tspan class="quiet-text"> {percent(node.share)}</tspan>}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
