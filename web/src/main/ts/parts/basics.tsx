import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Name, Problem, Run } from "../api";
import type { Loaded } from "../hooks";
import { nameOf } from "../format";
import { useNames } from "../names";
import { dossierPath, Link } from "../router";
import { say, sayValue, useWords } from "../words";

export function Head(props: { title: string; lead?: string; children?: ComponentChildren }) {
  return (
    <header class="page-head">
      <h1>{props.title}</h1>
      {props.lead && <p class="lead">{props.lead}</p>}
      {props.children}
    </header>
  );
}

export function Trouble(props: { problem: Problem }) {
  const say = useWords();
  return (
    <div class="trouble" role="alert">
      <strong>{props.problem.title || say("failed")}</strong>
      {props.problem.message && <p>{props.problem.message}</p>}
    </div>
  );
}

/** Shows what was loaded, or that it is being loaded, or why not. */
export function When<T>(props: { loaded: Loaded<T>; children: (value: T) => ComponentChildren }) {
  const say = useWords();
  if (props.loaded.problem) return <Trouble problem={props.loaded.problem} />;
  if (props.loaded.value === undefined) {
    return (
      <p class="loading" role="status">
        <span class="spinner" aria-hidden="true" /> {say("loading")}
      </p>
    );
  }
  return <>{props.children(props.loaded.value)}</>;
}

function stepOf(step: string): string {
  const draw = /^draw (\d+) of (\d+)$/.exec(step);
  return draw ? say("drawOf", { n: draw[1] ?? "", all: draw[2] ?? "" }) : sayValue(step);
}

export function Progress(props: { run: Run }) {
  const say = useWords();
  const { run } = props;
  return (
    <div class="progress" role="status" aria-live="polite">
      <progress max={1} value={run.done} aria-label={say("running")} />
      <span>{stepOf(run.step)}</span>
    </div>
  );
}

export function NameLink(props: { name: Name }) {
  const placeName = useNames("places");
  const { name } = props;
  return <Link to={dossierPath(name)}>{name.type === "place" ? placeName(name.id, nameOf(name)) : nameOf(name)}</Link>;
}

export function Section(props: { title: string; lead?: string; children: ComponentChildren; aside?: ComponentChildren }) {
  return (
    <section class="card">
      <header class="card-head">
        <h2>{props.title}</h2>
        {props.aside}
      </header>
      {props.lead && <p class="quiet">{props.lead}</p>}
      {props.children}
    </section>
  );
}

export interface Column<T> {
  head: string;
  cell: (row: T) => ComponentChildren;
  sort?: (row: T) => number | string;
  right?: boolean;
}

const FEW = 12;

/** A table that can be sorted by its heads and shows its first rows until asked for all. */
export function Table<T>(props: { caption: string; columns: Column<T>[]; rows: T[]; few?: number; download?: string }) {
  const say = useWords();
  const [by, setBy] = useState<{ column: number; down: boolean } | null>(null);
  const [all, setAll] = useState(false);
  const few = props.few ?? FEW;
  let rows = props.rows;
  const key = by ? props.columns[by.column]?.sort : undefined;
  if (by && key) {
    rows = [...rows].sort((a, b) => {
      const x = key(a);
      const y = key(b);
      const order = x < y ? -1 : x > y ? 1 : 0;
      return by.down ? -order : order;
    });
  }
  const shown = all ? rows : rows.slice(0, few);
  return (
    <div class="table-wrap" tabIndex={0} role="region" aria-label={props.caption}>
      <table>
        <caption class="hidden">{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column, i) => (
              <th
                key={i}
                scope="col"
                class={column.right ? "right" : ""}
                aria-sort={by?.column === i ? (by.down ? "descending" : "ascending") : undefined}
              >
                {column.sort ? (
                  <button
                    type="button"
                    class="sort"
                    onClick={() => setBy({ column: i, down: by?.column === i ? !by.down : column.right === true })}
                  >
                    {column.head}
                    <span aria-hidden="true">{by?.column === i ? (by.down ? " ↓" : " ↑") : ""}</span>
                  </button>
                ) : (
                  column.head
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, i) => (
            <tr key={i}>
              {props.columns.map((column, j) => (
                <td key={j} class={column.right ? "right" : ""}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > few && (
        <button type="button" class="quiet-button" onClick={() => setAll(!all)}>
          {all ? say("less") : say("more", { n: rows.length })}
        </button>
      )}
      {props.download && <Downloads path={props.download} formats={["csv", "xlsx"]} />}
    </div>
  );
}

/** A row of choices of which one holds. */
export function Choice<T extends string>(props: {
  label: string;
  value: T;
  options: { value: T; label: string }[];
  onChange: (value: T) => void;
}) {
  return (
    <label class="field">
      <span>{props.label}</span>
      <select value={props.value} onChange={(event) => props.onChange(event.currentTarget.value as T)}>
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Bar(props: { share: number; colour?: string }) {
  return (
    <span class="bar" aria-hidden="true">
      <span style={{ width: `${Math.min(100, props.share * 100)}%`, background: props.colour ?? "var(--accent)" }} />
    </span>
  );
}

export function Downloads(props: { path: string; formats?: string[]; label?: string }) {
  const say = useWords();
  const join = props.path.includes("?") ? "&" : "?";
  return (
    <p class="downloads">
      {say("download")}
      {props.label && ` ${props.label}`}:{" "}
      {(props.formats ?? ["csv", "xlsx", "json"]).map((format) => (
        <a key={format} href={format === "json" ? props.path : `${props.path}${join}format=${format}`} download>
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
