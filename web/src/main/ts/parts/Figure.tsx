import { useEffect, useRef, useState } from "preact/hooks";
import type { Figure as FigureValue, Source } from "../api";
import { withUnit } from "../format";
import { sayValue, useWords } from "../words";

function SourceTree(props: { source: Source }) {
  const say = useWords();
  const { source } = props;
  return (
    <div class="source">
      <p>
        <span class={`tag tag-${source.kind}`}>{say(source.kind)}</span>{" "}
        <span class={`tag tag-${source.quality}`}>{sayValue(source.quality)}</span>
      </p>
      {source.kind === "quoted" ? <blockquote>{source.text}</blockquote> : <p>{source.text}</p>}
      {source.place && <p class="quiet small">{source.place}</p>}
      {source.inputs.length > 0 && (
        <details open={source.inputs.length < 4}>
          <summary>
            {say("fromInputs")} ({source.inputs.length + source.moreInputs})
          </summary>
          <ul class="inputs">
            {source.inputs.map((input, i) => (
              <li key={i}>
                <SourceTree source={input} />
              </li>
            ))}
          </ul>
          {source.moreInputs > 0 && <p class="quiet">{say("moreInputs", { n: source.moreInputs })}</p>}
        </details>
      )}
    </div>
  );
}

/** A dialog beside the page that says where a figure comes from. */
export function SourceDialog(props: { title: string; source: Source; onClose: () => void }) {
  const say = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="panel"
      aria-label={say("sourceOf")}
      onClose={props.onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div class="panel-body">
        <header class="panel-head">
          <h2>{say("sourceOf")}</h2>
          <button class="icon" onClick={() => dialog.current?.close()} aria-label={say("close")}>
            ✕
          </button>
        </header>
        <p class="big-figure">{props.title}</p>
        <SourceTree source={props.source} />
      </div>
    </dialog>
  );
}

/** A figure with its unit; a click opens where it comes from. */
export function Figure(props: { of: FigureValue; text?: string }) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  const text = props.text ?? withUnit(props.of.value, props.of.unit);
  const hint = `${say(props.of.source.kind)} · ${sayValue(props.of.source.quality)} · ${props.of.source.text}`;
  return (
    <>
      <button
        type="button"
        class={`figure ${props.of.source.quality === "recalled" ? "unsure" : ""}`}
        title={hint}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {text}
      </button>
      {open && <SourceDialog title={text} source={props.of.source} onClose={() => setOpen(false)} />}
    </>
  );
}

/** A small mark that opens the source of a whole row or chart. */
export function SourceMark(props: { source: Source; title: string }) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="source-mark"
        title={`${sayValue(props.source.quality)} · ${props.source.text}`}
        aria-label={`${say("source")}: ${props.title}`}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span aria-hidden="true">§</span>
      </button>
      {open && <SourceDialog title={props.title} source={props.source} onClose={() => setOpen(false)} />}
    </>
  );
}
