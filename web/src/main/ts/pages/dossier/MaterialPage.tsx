import type { Figure as FigureValue, Name } from "../../api";
import { placeColour } from "../../colours";
import { nameOf, number, percent } from "../../format";
import { useGet } from "../../hooks";
import { useNames } from "../../names";
import { Downloads, NameLink, Section, Table, When } from "../../parts/basics";
import { FacilityMap, FacilityTable, type Facility } from "../../parts/facilities";
import { Figure } from "../../parts/Figure";
import { Link } from "../../router";
import { capital } from "../../format";
import { sayValue, useWords } from "../../words";

interface Goods {
  detail: string;
  stage?: string;
  year: number;
  by: string;
  unit: string;
  total: number;
  suppliers: { id: string; name: string; share: FigureValue }[];
}

interface Material {
  name: Name;
  oxide?: string;
  hsCodes: string[];
  supply: Goods[];
  measures: {
    metric: string;
    formula: string;
    stage?: string;
    detail: string;
    year: number;
    by?: string;
    supplier?: string;
    target?: string;
    value: FigureValue;
    low: number;
    high: number;
  }[];
  prices: { form: string; year: number; period: string; market: string; price: FigureValue }[];
  facilities: Facility[];
}

function Supply(props: { goods: Goods }) {
  const say = useWords();
  const placeName = useNames("places");
  const { goods } = props;
  const country = goods.by === "country";
  const label = (s: Goods["suppliers"][number]) => `${country ? placeName(s.id, s.name) : s.name} ${percent(s.share.value)}`;
  return (
    <div class="supply">
      <p>
        <strong>{goods.stage ? sayValue(goods.stage, "stage") : say("all")}</strong> · {goods.year} ·{" "}
        <span class="quiet">
          {goods.by}
          {goods.unit !== "share of world" && `, ${number(goods.total)} ${goods.unit}`}
        </span>
      </p>
      <div class="stack" role="img" aria-label={goods.suppliers.slice(0, 6).map(label).join(", ")}>
        {goods.suppliers
          .filter((s) => s.share.value > 0.004)
          .map((s) => (
            <span
              key={s.id}
              title={label(s)}
              style={{ flexGrow: s.share.value, background: placeColour(country ? s.id : s.name) }}
            />
          ))}
      </div>
      <ul class="stack-names small">
        {goods.suppliers.slice(0, 6).map((s) => (
          <li key={s.id}>
            <span class="dot" style={{ background: placeColour(country ? s.id : s.name) }} aria-hidden="true" />{" "}
            <NameLink name={{ type: country ? "place" : "entity", id: s.id, name: s.name, note: "" }} /> <Figure of={s.share} />
          </li>
        ))}
      </ul>
      <p class="quiet small">{goods.detail}</p>
    </div>
  );
}

export function MaterialPage(props: { id: string }) {
  const say = useWords();
  const placeName = useNames("places");
  const path = `/api/v1/materials/${encodeURIComponent(props.id)}`;
  const loaded = useGet<Material>(path);
  return (
    <When loaded={loaded}>
      {(m) => (
        <>
          <header class="page-head">
            <p class="eyebrow">
              {m.name.note} {m.oxide && `· ${m.oxide}`} {m.hsCodes.length > 0 && `· HS ${m.hsCodes.join(", ")}`}
            </p>
            <h1>{capital(nameOf(m.name))}</h1>
            <p>
              <Link to={`/chain/${encodeURIComponent(props.id)}`}>{say("chainTitle")} →</Link>
            </p>
          </header>
          {m.supply.length > 0 && (
            <Section title={say("supply")}>
              <div class="supplies">
                {m.supply.map((goods, i) => (
                  <Supply key={i} goods={goods} />
                ))}
              </div>
              <Downloads path={`${path}?table=supply`} formats={["csv", "xlsx"]} />
            </Section>
          )}
          {m.measures.length > 0 && (
            <Section title={say("measures")}>
              <Table
                caption={say("measures")}
                download={`${path}?table=measures`}
                rows={m.measures}
                columns={[
                  { head: say("measure"), cell: (x) => <abbr title={x.formula}>{x.metric}</abbr>, sort: (x) => x.metric },
                  { head: say("stage"), cell: (x) => (x.stage ? sayValue(x.stage, "stage") : ""), sort: (x) => x.stage ?? "" },
                  { head: say("supplier"), cell: (x) => (x.supplier ? placeName(x.supplier, x.supplier) : x.by ? `${say("all")} (${x.by})` : ""), sort: (x) => x.supplier ?? "" },
                  { head: say("target"), cell: (x) => (x.target ? placeName(x.target, x.target) : ""), sort: (x) => x.target ?? "" },
                  { head: say("year"), cell: (x) => x.year, sort: (x) => x.year },
                  {
                    head: say("value"),
                    cell: (x) => (
                      <>
                        <Figure of={x.value} text={x.value.unit === "1" ? number(x.value.value) : undefined} />{" "}
                        <span class="quiet small">
                          {number(x.low)}–{number(x.high)}
                        </span>
                      </>
                    ),
                    sort: (x) => x.value.value,
                    right: true,
                  },
                ]}
              />
            </Section>
          )}
          {m.prices.length > 0 && (
            <Section title={say("prices")}>
              <Table
                caption={say("prices")}
                download={`${path}?table=prices`}
                rows={m.prices}
                columns={[
                  { head: say("year"), cell: (p) => `${p.year} ${p.period}`, sort: (p) => p.year },
                  { head: "", cell: (p) => p.form },
                  { head: "", cell: (p) => p.market },
                  { head: say("prices"), cell: (p) => <Figure of={p.price} />, sort: (p) => p.price.value, right: true },
                ]}
              />
            </Section>
          )}
          {m.facilities.length > 0 && (
            <Section title={`${say("facilities")} (${m.facilities.length})`}>
              <FacilityMap facilities={m.facilities} />
              <FacilityTable facilities={m.facilities} download={`${path}?table=facilities`} />
            </Section>
          )}
          <Downloads path={path} formats={["json"]} />
        </>
      )}
    </When>
  );
}
