import { useMemo, useState } from "preact/hooks";
import type { Name, Page } from "../api";
import { useGet } from "../hooks";
import { Choice, Downloads, Head, NameLink, Section, When } from "../parts/basics";
import { FacilityMap, FacilityTable, type Facility } from "../parts/facilities";
import { sayValue, useWords } from "../words";
import { EntityPage } from "./dossier/EntityPage";
import { FacilityPage } from "./dossier/FacilityPage";
import { MaterialPage } from "./dossier/MaterialPage";
import { PlacePage } from "./dossier/PlacePage";

const STARTS: Name[] = [
  { type: "entity", id: "baogang-group", name: "Baogang Group", nameZh: "包钢集团", note: "" },
  { type: "entity", id: "china-rare-earth-group", name: "China Rare Earth Group", nameZh: "中国稀土集团", note: "" },
  { type: "entity", id: "lynas", name: "Lynas Rare Earths", nameZh: "莱纳斯", note: "" },
  { type: "entity", id: "mp-materials", name: "MP Materials", note: "" },
  { type: "place", id: "CHN", name: "China", nameZh: "中国", note: "" },
  { type: "place", id: "USA", name: "United States", nameZh: "美国", note: "" },
  { type: "material", id: "Nd", name: "Neodymium", nameZh: "钕", note: "" },
  { type: "material", id: "Dy", name: "Dysprosium", nameZh: "镝", note: "" },
];

export default function Dossier(props: { rest: string[] }) {
  const [type, id] = props.rest;
  if (type === "entity" && id) return <EntityPage key={id} id={id} />;
  if (type === "facility" && id) return <FacilityPage key={id} id={id} />;
  if (type === "place" && id) return <PlacePage key={id} id={id} />;
  if (type === "material" && id) return <MaterialPage key={id} id={id} />;
  return <Overview />;
}

function Overview() {
  const say = useWords();
  const loaded = useGet<Page<Facility>>("/api/v1/facilities?size=500");
  const known = useGet<Page<Name>>("/api/v1/entities?size=500");
  const [stage, setStage] = useState("");
  const [status, setStatus] = useState("");
  const starts = STARTS.filter(
    (s) => s.type !== "entity" || !known.value || known.value.items.some((e) => e.id === s.id),
  );
  return (
    <>
      <Head title={say("dossierTitle")} lead={say("dossierLead")}>
        <p class="chips" aria-label={say("startHere")}>
          {starts.map((name) => (
            <span class="chip" key={name.id}>
              <NameLink name={name} />
            </span>
          ))}
        </p>
      </Head>
      <When loaded={loaded}>{(page) => <Facilities all={page.items} stage={stage} status={status} setStage={setStage} setStatus={setStatus} />}</When>
    </>
  );
}

function Facilities(props: {
  all: Facility[];
  stage: string;
  status: string;
  setStage: (v: string) => void;
  setStatus: (v: string) => void;
}) {
  const say = useWords();
  const { all, stage, status } = props;
  const shown = useMemo(
    () => all.filter((f) => (!stage || f.stage === stage) && (!status || f.status === status)),
    [all, stage, status],
  );
  const stages = [...new Set(all.map((f) => f.stage))];
  const statuses = [...new Set(all.map((f) => f.status))];
  const any = { value: "", label: say("all") };
  const query = new URLSearchParams();
  if (stage) query.set("stage", stage);
  if (status) query.set("status", status);
  return (
    <Section
      title={say("facilities")}
      aside={
        <div class="filters">
          <Choice label={say("stage")} value={stage} onChange={props.setStage} options={[any, ...stages.map((s) => ({ value: s, label: sayValue(s, "stage") }))]} />
          <Choice label={say("status")} value={status} onChange={props.setStatus} options={[any, ...statuses.map((s) => ({ value: s, label: s }))]} />
        </div>
      }
    >
      <FacilityMap facilities={shown} />
      <FacilityTable facilities={shown} />
      <Downloads path={`/api/v1/facilities?${query}`} />
    </Section>
  );
}
