// The parts used of libraries that ship without types.
declare module "d3-geo" {
  export interface Projection {
    (point: [number, number]): [number, number] | null;
    fitExtent(extent: [[number, number], [number, number]], object: unknown): Projection;
  }
  export function geoNaturalEarth1(): Projection;
  export function geoPath(projection: Projection): (object: unknown) => string | null;
  export function geoGraticule10(): unknown;
}

declare module "d3-sankey" {
  export interface Placed {
    x0: number;
    x1: number;
    y0: number;
    y1: number;
  }
  export interface PlacedLink<N> {
    source: N & Placed;
    target: N & Placed;
    width: number;
    value: number;
  }
  export interface Layout {
    nodeId(of: (node: never) => string): Layout;
    nodeAlign(of: (node: never) => number): Layout;
    nodeSort(of: ((a: never, b: never) => number) | null): Layout;
    nodeWidth(width: number): Layout;
    nodePadding(padding: number): Layout;
    extent(extent: [[number, number], [number, number]]): Layout;
    <N, L>(graph: { nodes: N[]; links: L[] }): { nodes: (N & Placed)[]; links: (L & PlacedLink<N>)[] };
  }
  export function sankey(): Layout;
  export function sankeyLinkHorizontal(): (link: unknown) => string | null;
}
