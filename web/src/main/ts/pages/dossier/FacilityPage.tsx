import { useGet } from "../../hooks";
import { Downloads, NameLink, Section, When } from "../../parts/basics";
import { ControlTree, type Tree } from "../../parts/ControlTree";
import { FacilityMap, type Facility } from "../../parts/facilities";
import { Figure, SourceMark } from "../../parts/Figure";
import { sayValue, useWords } from "../../words";
import { Directors, type Director } from "./EntityPage";

interface Loaded {
  facility: Facility;
  holders: Tree;
  whoCanCut: Director[];
}

export function FacilityPage(props: { id: string }) {
  const say = useWords();
  const path = `/api/v1/facilities/${encodeURIComponent(props.id)}`;
  const loaded = useGet<Loaded>(path);
  return (
    <When loaded={loaded}>
      {({ facility: f, holders, whoCanCut }) => (
        <>
          <header class="page-head">
            <p class="eyebrow">
              {sayValue(f.stage, "stage")} · <NameLink name={{ type: "place", id: f.place, name: f.placeName, note: "" }} /> · {sayValue(f.status, "status")}
            </p>
            <h1>
              {f.name} <SourceMark source={f.source} title={f.name} />
            </h1>
          </header>
          <dl class="facts">
            {f.capacity && (
              <div>
                <dt>{say("capacity")}</dt>
                <dd class="big">
                  <Figure of={f.capacity} />
                </dd>
                <dd class="quiet small">{f.capacityOf}</dd>
              </div>
            )}
            <div>
              <dt>{say("operator")}</dt>
              <dd>
                <NameLink name={f.operator} />
              </dd>
            </div>
            {f.controller && (
              <div>
                <dt>{say("controller")}</dt>
                <dd>
                  <NameLink name={f.controller} />
                </dd>
              </div>
            )}
            <div>
              <dt>{say("materials")}</dt>
              <dd>
                {f.materials.map((m, i) => (
                  <span key={m}>
                    {i > 0 && ", "}
                    <NameLink name={{ type: "material", id: m, name: m, note: "" }} />
                  </span>
                ))}
              </dd>
            </div>
            {f.startYear !== undefined && (
              <div>
                <dt>{say("year")}</dt>
                <dd>{f.startYear}</dd>
              </div>
            )}
          </dl>
          {f.note && <p class="quiet">{f.note}</p>}
          {f.latitude !== undefined && (
            <Section title={say("map")}>
              <FacilityMap facilities={[f]} />
            </Section>
          )}
          <Section title={say("whoCanCut")}>
            <Directors title={say("whoCanCut")} directors={whoCanCut} />
          </Section>
          <Section title={say("whoControls")}>
            <ControlTree tree={holders} up={true} />
          </Section>
          <Downloads path={path} formats={["json"]} />
        </>
      )}
    </When>
  );
}
