import { useEffect, useRef, useState } from "preact/hooks";
import { useGet } from "../../hooks";
import { When } from "../../parts/basics";
import { Link } from "../../router";
import { isDark, useSettings } from "../../settings";
import { useWords } from "../../words";
import type { About } from "../Brief";
import { Replies } from "./Replies";

interface Picked {
  number: string;
  text: string;
  source: string;
}

const FORMATS = ["html", "pdf", "docx", "xlsx", "md", "json"];

export function ReadBrief(props: { id: string }) {
  const say = useWords();
  const loaded = useGet<About>(`/api/v1/briefs/${props.id}`);
  const [picked, setPicked] = useState<Picked | null>(null);
  const files = `/api/v1/briefs/${props.id}/files/brief`;
  return (
    <When loaded={loaded}>
      {(about) => (
        <>
          <header class="brief-bar">
            <p>
              <Link to="/briefs">← {say("briefs")}</Link>
            </p>
            <p class="downloads">
              {say("download")}:{" "}
              {FORMATS.map((format) => (
                <a key={format} href={`${files}.${format}?download=1`} download>
                  {format.toUpperCase()}
                </a>
              ))}
              <a href={`/api/v1/briefs/${props.id}/files/run.json?download=1`} download>
                run.json
              </a>
            </p>
          </header>
          <h1 class="hidden">{about.title}</h1>
          <div class="brief-page">
            <Frame src={`${files}.html`} title={about.title} onPick={setPicked} />
            <aside class="brief-side" aria-label={say("replies")}>
              {picked && (
                <section class="card" aria-live="polite">
                  <header class="card-head">
                    <h2>{say("figureSource")}</h2>
                    <button type="button" class="icon small" aria-label={say("close")} onClick={() => setPicked(null)}>
                      ✕
                    </button>
                  </header>
                  <p class="big-figure">{picked.text}</p>
                  <p class="source-text">{picked.source}</p>
                </section>
              )}
              <Replies brief={props.id} figure={picked?.number} />
            </aside>
          </div>
        </>
      )}
    </When>
  );
}

/** The brief itself. It runs no script; the page around it listens for clicks on figures. */
function Frame(props: { src: string; title: string; onPick: (picked: Picked) => void }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(900);
  const { theme } = useSettings();
  useEffect(() => {
    // While the brief is loading its document has no root yet; watch() sets the colours then.
    const root: HTMLElement | null | undefined = frame.current?.contentDocument?.documentElement;
    if (root) root.style.colorScheme = isDark() ? "dark" : "light";
  }, [theme]);
  const watch = () => {
    const inner = frame.current?.contentDocument;
    if (!inner) return;
    inner.documentElement.style.colorScheme = isDark() ? "dark" : "light";
    const fit = () => setHeight(inner.body.scrollHeight + 24);
    fit();
    new ResizeObserver(fit).observe(inner.body);
    inner.addEventListener("click", (event) => {
      const link = (event.target as Element | null)?.closest?.("a");
      const to = link?.getAttribute("href") ?? "";
      if (!link || !to.startsWith("#")) return;
      event.preventDefault();
      const target = inner.getElementById(to.slice(1));
      if (!target) return;
      if (link.classList.contains("figure")) {
        props.onPick({ number: to.slice(1), text: link.textContent ?? "", source: (target.closest("tr, li, dd") ?? target.parentElement ?? target).textContent?.trim() ?? "" });
      } else if (frame.current) {
        scrollTo({ top: frame.current.getBoundingClientRect().top + scrollY + target.getBoundingClientRect().top - 80, behavior: "smooth" });
      }
    });
  };
  return <iframe ref={frame} class="brief-frame" src={props.src} title={props.title} sandbox="allow-same-origin" style={{ height: `${height}px` }} onLoad={watch} />;
}
