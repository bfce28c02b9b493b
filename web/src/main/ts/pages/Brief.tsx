import { useState } from "preact/hooks";
import { follow, post, upload, type Page, type Problem, type Run } from "../api";
import { useGet } from "../hooks";
import { Head, Progress, Section, Trouble, When } from "../parts/basics";
import { Tour } from "../parts/Tour";
import { Link, navigate } from "../router";
import { language } from "../settings";
import { useWords } from "../words";
import { ReadBrief } from "./brief/ReadBrief";

export interface About {
  id: string;
  title: string;
  origin: string;
  language: string;
  asOf: string;
  signals: number;
  madeAt: string;
  madeBy: string;
}

interface Sample {
  id: string;
  title: string;
  titleZh: string;
  language: string;
}

type Way = "paste" | "file" | "url" | "sample";

export default function Brief(props: { rest: string[] }) {
  const id = props.rest[0];
  return id ? <ReadBrief key={id} id={id} /> : <Desk />;
}

function Desk() {
  const say = useWords();
  const made = useGet<Page<About>>("/api/v1/briefs?size=50");
  return (
    <>
      <Tour />
      <Head title={say("briefTitle")} lead={say("briefLead")} />
      <MakeBrief />
      <Section title={say("briefs")}>
        <When loaded={made}>
          {(page) =>
            page.items.length === 0 ? (
              <p class="quiet">{say("noBriefs")}</p>
            ) : (
              <ul class="shelf">
                {page.items.map((about) => (
                  <li key={about.id}>
                    <Link to={`/briefs/${about.id}`}>
                      <strong>{about.title}</strong>
                      <span class="quiet small">
                        {about.origin} · {say("signalsRead", { n: about.signals })} · {about.madeBy},{" "}
                        {new Date(about.madeAt).toLocaleString(language() === "zh" ? "zh-CN" : "en-GB", { dateStyle: "medium", timeStyle: "short" })}
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
            )
          }
        </When>
      </Section>
    </>
  );
}

function MakeBrief() {
  const say = useWords();
  const samples = useGet<Sample[]>("/api/v1/samples");
  const [way, setWay] = useState<Way>("sample");
  const [run, setRun] = useState<Run | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [over, setOver] = useState(false);
  const ways: Way[] = ["sample", "paste", "file", "url"];
  const start = (begun: Promise<Run>) => {
    setProblem(null);
    setRun({ id: "", kind: "brief", state: "queued", step: "queued", done: 0 });
    begun
      .then((r) => follow<About>(r, setRun))
      .then((about) => navigate(`/briefs/${about.id}`), setProblem)
      .finally(() => setRun(null));
  };
  const send = (chosen: File) => {
    const form = new FormData();
    form.append("file", chosen);
    start(upload<Run>("/api/v1/briefs", form));
  };
  return (
    <section class="card desk">
      <div class="tabs" role="tablist" aria-label={say("brief")}>
        {ways.map((w) => (
          <button
            key={w}
            type="button"
            role="tab"
            id={`tab-${w}`}
            aria-selected={way === w}
            aria-controls="desk-panel"
            tabIndex={way === w ? 0 : -1}
            onClick={() => setWay(w)}
            onKeyDown={(event) => {
              const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
              if (step === 0) return;
              const next = ways[(ways.indexOf(w) + step + ways.length) % ways.length] ?? w;
              setWay(next);
              document.getElementById(`tab-${next}`)?.focus();
            }}
          >
            {say(w)}
          </button>
        ))}
      </div>
      <div id="desk-panel" role="tabpanel" aria-labelledby={`tab-${way}`}>
        {way === "sample" && (
          <When loaded={samples}>
            {(all) => (
              <ul class="ready">
                {all.map((sample) => (
                  <li key={sample.id}>
                    <button type="button" class="choice" disabled={run !== null} onClick={() => start(post<Run>("/api/v1/briefs", { sample: sample.id }))}>
                      {language() === "zh" ? sample.titleZh : sample.title} <span aria-hidden="true">▸</span>
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </When>
        )}
        {way === "paste" && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              start(post<Run>("/api/v1/briefs", { text: new FormData(event.currentTarget).get("text") }));
            }}
          >
            <textarea name="text" rows={9} required maxLength={2000000} aria-label={say("paste")} placeholder={say("pasteHint")} />
            <button class="primary" disabled={run !== null}>
              {say("makeBrief")}
            </button>
          </form>
        )}
        {way === "file" && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (file) send(file);
            }}
          >
            <label
              class={over ? "drop over" : "drop"}
              onDragOver={(event) => {
                event.preventDefault();
                setOver(true);
              }}
              onDragLeave={() => setOver(false)}
              onDrop={(event) => {
                event.preventDefault();
                setOver(false);
                const dropped = event.dataTransfer?.files[0];
                if (dropped) {
                  setFile(dropped);
                  send(dropped);
                }
              }}
            >
              <span>{file ? file.name : say("fileHint")}</span>
              <span class="quiet small">{say("fileKinds")}</span>
              <input type="file" required accept=".html,.htm,.txt,.md,.pdf,.docx,text/html,text/plain,application/pdf" onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)} />
            </label>
            <button class="primary" disabled={run !== null || !file}>
              {say("makeBrief")}
            </button>
          </form>
        )}
        {way === "url" && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              start(post<Run>("/api/v1/briefs", { url: new FormData(event.currentTarget).get("url") }));
            }}
          >
            <input name="url" type="url" required maxLength={2000} aria-label={say("url")} placeholder={say("urlHint")} class="wide" />
            <button class="primary" disabled={run !== null}>
              {say("makeBrief")}
            </button>
          </form>
        )}
      </div>
      {run && <Progress run={run} />}
      {problem && <Trouble problem={problem} />}
    </section>
  );
}
