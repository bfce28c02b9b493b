import { geoGraticule10, geoNaturalEarth1, geoPath } from "d3-geo";
import { useEffect, useMemo, useState } from "preact/hooks";
import { get } from "../api";
import { placeColour } from "../colours";
import { useWidth } from "../hooks";
import { useWords } from "../words";

interface Topology {
  transform: { scale: [number, number]; translate: [number, number] };
  arcs: [number, number][][];
  objects: { countries: { geometries: { type: string; id?: string; arcs: unknown[] }[] } };
}

interface Country {
  id?: string;
  shape: unknown;
}

export interface MapPoint {
  id: string;
  label: string;
  longitude: number;
  latitude: number;
  size: number;
  colour: string;
  hollow?: boolean;
  path: string;
}

/** Turns shared, delta-coded arcs (TopoJSON 1.0) into plain polygons. */
function countries(world: Topology): Country[] {
  const { scale, translate } = world.transform;
  const lines = world.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  const ring = (indices: number[]) =>
    indices.flatMap((index, i) => {
      const line = index < 0 ? [...(lines[~index] ?? [])].reverse() : (lines[index] ?? []);
      return i === 0 ? line : line.slice(1);
    });
  return world.objects.countries.geometries.map((g) => ({
    id: g.id,
    shape: {
      type: g.type,
      coordinates:
        g.type === "Polygon"
          ? (g.arcs as number[][]).map(ring)
          : (g.arcs as number[][][]).map((polygon) => polygon.map(ring)),
    },
  }));
}

let world: Promise<Country[]> | null = null;

export function WorldMap(props: { points: MapPoint[]; label: string; onPick: (id: string) => void; picked?: string }) {
  const say = useWords();
  const [shapes, setShapes] = useState<Country[]>([]);
  const [box, width] = useWidth(900);
  const [zoom, setZoom] = useState({ k: 1, x: 0.5, y: 0.5 });
  const height = Math.round(Math.max(220, Math.min(520, width * 0.5)));
  useEffect(() => {
    world ??= get<Topology>("/assets/world-110m.json").then(countries);
    world.then(setShapes, () => setShapes([]));
  }, []);
  const projection = useMemo(
    () => geoNaturalEarth1().fitExtent([[4, 4], [width - 4, height - 4]], { type: "Sphere" }),
    [width, height],
  );
  const draw = useMemo(() => geoPath(projection), [projection]);
  const land = useMemo(
    () => shapes.map((c, i) => <path key={i} class="land" d={draw(c.shape) ?? ""} />),
    [shapes, draw],
  );
  const w = width / zoom.k;
  const h = height / zoom.k;
  const view = `${zoom.x * width - w / 2} ${zoom.y * height - h / 2} ${w} ${h}`;
  const pan = (dx: number, dy: number) =>
    setZoom((z) => ({ ...z, x: Math.min(1, Math.max(0, z.x + dx / z.k)), y: Math.min(1, Math.max(0, z.y + dy / z.k)) }));
  const [grip, setGrip] = useState<{ x: number; y: number } | null>(null);
  return (
    <div class="map" ref={box}>
      <svg
        viewBox={view}
        width={width}
        height={height}
        role="group"
        aria-label={props.label}
        onPointerDown={(e) => setGrip({ x: e.clientX, y: e.clientY })}
        onPointerMove={(e) => {
          if (!grip || e.buttons === 0 || zoom.k === 1) return;
          pan(-(e.clientX - grip.x) / width, -(e.clientY - grip.y) / height);
          setGrip({ x: e.clientX, y: e.clientY });
        }}
        onPointerUp={() => setGrip(null)}
      >
        <path class="sea" d={draw({ type: "Sphere" }) ?? ""} />
        <path class="graticule" d={draw(geoGraticule10()) ?? ""} />
        <g aria-hidden="true">{land}</g>
        {props.points.map((p) => {
          const at = projection([p.longitude, p.latitude]);
          if (!at) return null;
          return (
            <a
              key={p.id}
              href={p.path}
              class={props.picked === p.id ? "point picked" : "point"}
              aria-label={p.label}
              onClick={(event) => {
                event.preventDefault();
                props.onPick(p.id);
              }}
            >
              <title>{p.label}</title>
              <circle
                cx={at[0]}
                cy={at[1]}
                r={p.size / Math.sqrt(zoom.k)}
                fill={p.hollow ? "var(--surface)" : p.colour}
                fill-opacity={p.hollow ? 0.7 : 0.82}
                stroke={p.hollow ? p.colour : "var(--surface)"}
                stroke-width={(p.hollow ? 1.6 : 0.8) / Math.sqrt(zoom.k)}
              />
            </a>
          );
        })}
      </svg>
      <div class="map-tools">
        <button type="button" class="icon" aria-label={say("zoomIn")} onClick={() => setZoom((z) => ({ ...z, k: Math.min(12, z.k * 1.6) }))}>
          +
        </button>
        <button type="button" class="icon" aria-label={say("zoomOut")} onClick={() => setZoom((z) => (z.k <= 1.7 ? { k: 1, x: 0.5, y: 0.5 } : { ...z, k: z.k / 1.6 }))}>
          −
        </button>
        <button type="button" class="quiet-button" onClick={() => setZoom({ k: 1, x: 0.5, y: 0.5 })}>
          {say("wholeWorld")}
        </button>
        <button type="button" class="quiet-button" onClick={() => setZoom({ k: 3.6, x: 0.79, y: 0.36 })}>
          {say("asia")}
        </button>
      </div>
    </div>
  );
}

/** Which colours stand for which places. */
export function Legend(props: { places: { id: string; name: string }[] }) {
  return (
    <ul class="legend">
      {props.places.map((place) => (
        <li key={place.id}>
          <span class="dot" style={{ background: placeColour(place.id) }} aria-hidden="true" /> {place.name}
        </li>
      ))}
    </ul>
  );
}
