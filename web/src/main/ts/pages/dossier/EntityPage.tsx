import type { Figure as FigureValue, Name, Source } from "../../api";
import { placeColour } from "../../colours";
import { useGet } from "../../hooks";
import { nameOf } from "../../format";
import { Bar, Downloads, NameLink, Section, Table, When } from "../../parts/basics";
import { ControlTree, type Tree } from "../../parts/ControlTree";
import { FacilityMap, FacilityTable, type Facility } from "../../parts/facilities";
import { Figure, SourceMark } from "../../parts/Figure";
import { sayValue, useWords } from "../../words";

export interface Director {
  who: Name;
  verb: string;
  chain: string[];
  quality: string;
}

interface Command {
  commodity: string;
  stage?: string;
  detail: string;
  year: number;
  share: FigureValue;
  facilities: string[];
}

interface Entity {
  name: Name;
  place: string;
  placeName: string;
  aliases: string[];
  identifiers: string[];
  source: Source;
  holders: Tree;
  holdings: Tree;
  controllers: Director[];
  commands: Command[];
  facilities: Facility[];
}

export function Directors(props: { title: string; directors: Director[]; download?: string }) {
  const say = useWords();
  return (
    <Table
      caption={props.title}
      rows={props.directors}
      download={props.download}
      columns={[
        { head: say("name"), cell: (d) => <NameLink name={d.who} />, sort: (d) => d.who.name },
        { head: "", cell: (d) => <span class={`tag verb-${d.verb.split(" ")[0]}`}>{sayValue(d.verb, "verb")}</span> },
        {
          head: say("proof"),
          cell: (d) => (
            <ol class="chain-of-proof">
              {d.chain.map((name, i) => (
                <li key={i}>{name}</li>
              ))}
            </ol>
          ),
        },
        { head: say("quality"), cell: (d) => <span class={`tag tag-${d.quality}`}>{sayValue(d.quality)}</span> },
      ]}
    />
  );
}

export function EntityPage(props: { id: string }) {
  const say = useWords();
  const path = `/api/v1/entities/${encodeURIComponent(props.id)}`;
  const loaded = useGet<Entity>(path);
  return (
    <When loaded={loaded}>
      {(entity) => (
        <>
          <header class="page-head">
            <p class="eyebrow">
              {entity.name.note} · <NameLink name={{ type: "place", id: entity.place, name: entity.placeName, note: "" }} />
            </p>
            <h1>
              {nameOf(entity.name)} <SourceMark source={entity.source} title={entity.name.name} />
            </h1>
            {entity.name.nameZh && <p class="second-name">{nameOf(entity.name) === entity.name.name ? entity.name.nameZh : entity.name.name}</p>}
            {entity.aliases.length > 0 && (
              <details class="aliases">
                <summary>
                  {say("aliases")} ({entity.aliases.length})
                </summary>
                {entity.aliases.join(" · ")}
              </details>
            )}
          </header>
          <div class="two">
            {entity.holders.branches.length > 0 && (
              <Section title={say("whoControls")}>
                <ControlTree tree={entity.holders} up={true} />
              </Section>
            )}
            {entity.holdings.branches.length > 0 && (
              <Section title={say("whatItHolds")}>
                <ControlTree tree={entity.holdings} up={false} />
              </Section>
            )}
          </div>
          <Section title={say("whatItCommands")} lead={say("whatItCommandsLead")}>
            {entity.commands.length === 0 ? (
              <p>{say("nothingCommanded")}</p>
            ) : (
              <Table
                caption={say("whatItCommands")}
                download={`${path}?table=commands`}
                rows={entity.commands}
                columns={[
                  { head: say("material"), cell: (c) => c.commodity, sort: (c) => c.commodity },
                  { head: say("stage"), cell: (c) => (c.stage ? sayValue(c.stage, "stage") : ""), sort: (c) => c.stage ?? "" },
                  { head: say("year"), cell: (c) => c.year, sort: (c) => c.year },
                  {
                    head: say("shareOfWorld"),
                    cell: (c) => (
                      <span class="with-bar" title={c.detail}>
                        <Bar share={c.share.value} colour={placeColour(entity.place)} /> <Figure of={c.share} />
                      </span>
                    ),
                    sort: (c) => c.share.value,
                    right: true,
                  },
                ]}
              />
            )}
          </Section>
          {entity.facilities.length > 0 && (
            <Section title={`${say("facilities")} (${entity.facilities.length})`}>
              <FacilityMap facilities={entity.facilities} />
              <FacilityTable facilities={entity.facilities} download={`${path}?table=facilities`} />
            </Section>
          )}
          {entity.controllers.length > 0 && (
            <Section title={say("whoDirects")}>
              <Directors title={say("whoDirects")} directors={entity.controllers} download={`${path}?table=controllers`} />
            </Section>
          )}
          <Downloads path={path} formats={["json"]} />
        </>
      )}
    </When>
  );
}
