import { useGet } from "../hooks";
import { Head, Section, Table, When } from "../parts/basics";
import { number } from "../format";
import { useWords } from "../words";

interface Dataset {
  id: string;
  title: string;
  publisher: string;
  licence: string;
  accessed: string;
  rows: number;
}

interface Picture {
  asOf: string;
  entities: number;
  interests: number;
  facilities: number;
  places: number;
  materials: number;
  trade: number;
  acts: number;
  datasets: Dataset[];
}

export default function Sources() {
  const say = useWords();
  const loaded = useGet<Picture>("/api/v1/picture");
  return (
    <When loaded={loaded}>
      {(picture) => (
        <>
          <Head title={say("sourcesTitle")} lead={say("sourcesLead", { month: picture.asOf })} />
          <Section title={say("dataset")}>
            <Table
              caption={say("dataset")}
              download="/api/v1/picture?table=datasets"
              few={60}
              rows={picture.datasets}
              columns={[
                { head: say("dataset"), cell: (d) => d.title, sort: (d) => d.title },
                { head: say("publisher"), cell: (d) => d.publisher, sort: (d) => d.publisher },
                { head: say("licence"), cell: (d) => d.licence },
                { head: say("accessed"), cell: (d) => d.accessed },
                { head: say("rows"), cell: (d) => number(d.rows), sort: (d) => d.rows, right: true },
              ]}
            />
          </Section>
        </>
      )}
    </When>
  );
}
