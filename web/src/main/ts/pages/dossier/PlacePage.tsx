import type { Figure as FigureValue, Name, Source } from "../../api";
import { placeColour } from "../../colours";
import { nameOf } from "../../format";
import { useGet } from "../../hooks";
import { useNames } from "../../names";
import { Bar, Downloads, NameLink, Section, Table, When } from "../../parts/basics";
import { FacilityMap, FacilityTable, type Facility } from "../../parts/facilities";
import { Figure, SourceMark } from "../../parts/Figure";
import { sayValue, useWords } from "../../words";

interface Place {
  name: Name;
  facilities: Facility[];
  entities: Name[];
  shares: { stage: string; material: string; group: string; year: number; share: FigureValue; note: string }[];
  acts: {
    date: string;
    actor: string;
    actorName: string;
    target: string;
    commodity: string;
    instrument: string;
    detail: string;
    reference: string;
    status: string;
    source: Source;
  }[];
}

export function PlacePage(props: { id: string }) {
  const say = useWords();
  const placeName = useNames("places");
  const path = `/api/v1/places/${encodeURIComponent(props.id)}`;
  const loaded = useGet<Place>(path);
  return (
    <When loaded={loaded}>
      {(place) => (
        <>
          <header class="page-head">
            <p class="eyebrow">{place.name.note}</p>
            <h1>{nameOf(place.name)}</h1>
          </header>
          {place.shares.length > 0 && (
            <Section title={say("shares")}>
              <Table
                caption={say("shares")}
                download={`${path}?table=shares`}
                rows={place.shares}
                columns={[
                  { head: say("stage"), cell: (s) => sayValue(s.stage, "stage"), sort: (s) => s.stage },
                  { head: say("material"), cell: (s) => <NameLink name={{ type: "material", id: s.material, name: s.material, note: "" }} />, sort: (s) => s.material },
                  { head: say("year"), cell: (s) => s.year, sort: (s) => s.year },
                  {
                    head: say("share"),
                    cell: (s) => (
                      <span class="with-bar" title={s.note || s.group}>
                        <Bar share={s.share.value} colour={placeColour(props.id)} /> <Figure of={s.share} />
                      </span>
                    ),
                    sort: (s) => s.share.value,
                    right: true,
                  },
                ]}
              />
            </Section>
          )}
          {place.acts.length > 0 && (
            <Section title={say("acts")}>
              <ol class="timeline">
                {place.acts.map((act, i) => (
                  <li key={i}>
                    <time dateTime={act.date}>{act.date}</time>
                    <div>
                      <strong>
                        {placeName(act.actor, act.actorName)} → {placeName(act.target, act.target)}: {act.instrument}
                      </strong>{" "}
                      <span class="tag">{act.status}</span> <SourceMark source={act.source} title={act.detail} />
                      <p>
                        {act.commodity}. {act.detail} <span class="quiet">{act.reference}</span>
                      </p>
                    </div>
                  </li>
                ))}
              </ol>
              <Downloads path={`${path}?table=acts`} formats={["csv", "xlsx"]} />
            </Section>
          )}
          {place.facilities.length > 0 && (
            <Section title={`${say("facilities")} (${place.facilities.length})`}>
              <FacilityMap facilities={place.facilities} />
              <FacilityTable facilities={place.facilities} download={`${path}?table=facilities`} />
            </Section>
          )}
          {place.entities.length > 0 && (
            <Section title={`${say("actors")} (${place.entities.length})`}>
              <ul class="columns">
                {place.entities.map((e) => (
                  <li key={e.id}>
                    <NameLink name={e} /> <span class="quiet small">{e.note}</span>
                  </li>
                ))}
              </ul>
              <Downloads path={`${path}?table=entities`} formats={["csv", "xlsx"]} />
            </Section>
          )}
          <Downloads path={path} formats={["json"]} />
        </>
      )}
    </When>
  );
}
