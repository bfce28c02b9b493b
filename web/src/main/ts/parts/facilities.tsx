import { useMemo, useState } from "preact/hooks";
import type { Figure as FigureValue, Name, Source } from "../api";
import { Legend, WorldMap } from "../charts/WorldMap";
import { placeColour } from "../colours";
import { number } from "../format";
import { useNames } from "../names";
import { dossierPath, navigate } from "../router";
import { sayValue, useWords } from "../words";
import { NameLink, Table } from "./basics";
import { Figure, SourceMark } from "./Figure";

export interface Facility {
  id: string;
  name: string;
  place: string;
  placeName: string;
  latitude?: number;
  longitude?: number;
  stage: string;
  operator: Name;
  parent: Name;
  controller?: Name;
  controllerPlace?: string;
  controllerPlaceName?: string;
  control?: string;
  capacity?: FigureValue;
  capacityOf: string;
  status: string;
  startYear?: number;
  materials: string[];
  note: string;
  source: Source;
}

export function FacilityTable(props: { facilities: Facility[]; few?: number; download?: string }) {
  const say = useWords();
  const placeName = useNames("places");
  return (
    <Table
      caption={say("facilities")}
      rows={props.facilities}
      few={props.few}
      download={props.download}
      columns={[
        {
          head: say("facility"),
          cell: (f) => (
            <>
              <NameLink name={{ type: "facility", id: f.id, name: f.name, note: "" }} />{" "}
              <SourceMark source={f.source} title={f.name} />
            </>
          ),
          sort: (f) => f.name,
        },
        { head: say("place"), cell: (f) => placeName(f.place, f.placeName), sort: (f) => f.placeName },
        { head: say("stage"), cell: (f) => sayValue(f.stage, "stage"), sort: (f) => f.stage },
        { head: say("controller"), cell: (f) => f.controller && <NameLink name={f.controller} />, sort: (f) => f.controller?.name ?? "" },
        {
          head: say("capacity"),
          cell: (f) =>
            f.capacity && (
              <span title={f.capacityOf}>
                <Figure of={f.capacity} text={number(f.capacity.value)} /> <span class="quiet small">{f.capacityOf || "t/y"}</span>
              </span>
            ),
          sort: (f) => f.capacity?.value ?? -1,
          right: true,
        },
        { head: say("status"), cell: (f) => sayValue(f.status, "status"), sort: (f) => f.status },
      ]}
    />
  );
}

export function FacilityMap(props: { facilities: Facility[] }) {
  const say = useWords();
  const placeName = useNames("places");
  const [picked, setPicked] = useState<string>();
  const points = useMemo(
    () =>
      props.facilities
        .filter((f) => f.latitude !== undefined && f.longitude !== undefined)
        .map((f) => ({
          id: f.id,
          label: `${f.name}, ${placeName(f.place, f.placeName)} – ${sayValue(f.stage, "stage")}, ${sayValue(f.status, "status")}`,
          longitude: f.longitude!,
          latitude: f.latitude!,
          size: Math.max(3.2, Math.min(15, Math.sqrt(f.capacity?.value ?? 0) / 16)),
          colour: placeColour(f.controllerPlace ?? f.place),
          hollow: f.status !== "operating",
          path: dossierPath({ type: "facility", id: f.id }),
        }))
        .sort((a, b) => b.size - a.size),
    [props.facilities, placeName],
  );
  const owners = useMemo(() => {
    const count = new Map<string, { name: string; n: number }>();
    for (const f of props.facilities) {
      const id = f.controllerPlace ?? f.place;
      const name = f.controllerPlaceName ?? f.placeName;
      count.set(id, { name, n: (count.get(id)?.n ?? 0) + 1 });
    }
    return [...count]
      .sort((a, b) => b[1].n - a[1].n)
      .slice(0, 8)
      .map(([id, { name }]) => ({ id, name: placeName(id, name) }));
  }, [props.facilities, placeName]);
  return (
    <>
      <WorldMap
        points={points}
        label={say("mapLabel", { n: points.length })}
        picked={picked}
        onPick={(id) => {
          setPicked(id);
          navigate(dossierPath({ type: "facility", id }));
        }}
      />
      <div class="map-foot">
        <Legend places={owners} />
        <p class="quiet small">
          {say("mapColour")} {say("mapHollow")}
        </p>
      </div>
    </>
  );
}
