import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { get, remove, type Name, type Session } from "../api";
import { nameOf } from "../format";
import { dossierPath, Link, navigate, useRoute } from "../router";
import { change, useSettings, type Theme } from "../settings";
import { useWords, type Word } from "../words";
import { NAVIGATION } from "../pages/all";

function Search() {
  const say = useWords();
  const [text, setText] = useState("");
  const [hits, setHits] = useState<Name[] | null>(null);
  const [at, setAt] = useState(-1);
  const latest = useRef("");
  useEffect(() => {
    latest.current = text;
    if (text.trim().length < 1) {
      setHits(null);
      return;
    }
    const timer = setTimeout(() => {
      get<Name[]>(`/api/v1/search?query=${encodeURIComponent(text.trim())}`).then((found) => {
        if (latest.current === text) {
          setHits(found.slice(0, 10));
          setAt(-1);
        }
      }, () => setHits([]));
    }, 150);
    return () => clearTimeout(timer);
  }, [text]);
  const go = (name: Name) => {
    setText("");
    setHits(null);
    navigate(dossierPath(name));
  };
  const keys = (event: KeyboardEvent) => {
    if (!hits) return;
    if (event.key === "ArrowDown") setAt(Math.min(hits.length - 1, at + 1));
    else if (event.key === "ArrowUp") setAt(Math.max(-1, at - 1));
    else if (event.key === "Escape") setHits(null);
    else if (event.key === "Enter") {
      const hit = hits[Math.max(0, at)];
      if (hit) go(hit);
    } else return;
    event.preventDefault();
  };
  return (
    <div class="search" role="search">
      <input
        type="search"
        role="combobox"
        aria-label={say("search")}
        aria-expanded={hits !== null}
        aria-controls="search-hits"
        aria-activedescendant={at >= 0 ? `hit-${at}` : undefined}
        autocomplete="off"
        placeholder={say("searchHint")}
        value={text}
        maxLength={100}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={keys}
        onBlur={() => setTimeout(() => setHits(null), 200)}
      />
      <ul id="search-hits" role="listbox" aria-label={say("search")} hidden={hits === null}>
        {hits?.length === 0 && (
          <li class="quiet" role="option" aria-disabled="true" aria-selected="false">
            {say("noHits")}
          </li>
        )}
        {hits?.map((hit, i) => (
          <li
            key={hit.type + hit.id}
            id={`hit-${i}`}
            role="option"
            aria-selected={i === at}
            onMouseDown={(event) => {
              event.preventDefault();
              go(hit);
            }}
          >
            <span>{nameOf(hit)}</span> <span class="quiet small">{hit.note || say(hit.type)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Preferences() {
  const say = useWords();
  const settings = useSettings();
  const themes: Theme[] = ["auto", "light", "dark"];
  return (
    <div class="preferences">
      <button
        type="button"
        class="quiet-button"
        lang={settings.language === "zh" ? "en" : "zh-Hans"}
        onClick={() => change({ language: settings.language === "zh" ? "en" : "zh" })}
      >
        {settings.language === "zh" ? "English" : "中文"}
      </button>
      <label>
        <span class="hidden">{say("theme")}</span>
        <select value={settings.theme} onChange={(event) => change({ theme: event.currentTarget.value as Theme })}>
          {themes.map((theme) => (
            <option key={theme} value={theme}>
              {say(theme)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Standing(props: { session: Session }) {
  const say = useWords();
  const { session } = props;
  if (!session.team) return <p class="quiet small standing">{say("localUser")}</p>;
  if (!session.account) return null;
  return (
    <div class="standing small">
      <Link to="/account">{say("signedInAs", { name: session.account.displayName })}</Link>
      <button
        type="button"
        class="quiet-button"
        onClick={() => remove("/api/v1/session").finally(() => location.assign("/"))}
      >
        {say("signOut")}
      </button>
    </div>
  );
}

export function Shell(props: { session: Session; children: ComponentChildren }) {
  const say = useWords();
  const route = useRoute();
  const [open, setOpen] = useState(false);
  const here = route.parts[0] ?? "briefs";
  useEffect(() => setOpen(false), [location.pathname]);
  return (
    <div class="shell">
      <a class="skip" href="#main">
        {say("skip")}
      </a>
      <aside class="rail" data-open={open}>
        <div class="rail-head">
          <Link to="/" class="brand" label={say("product")}>
            <img src="/assets/icon.svg" alt="" width="30" height="30" />
            <span>{say("product")}</span>
          </Link>
          <button
            type="button"
            class="icon menu"
            aria-expanded={open}
            aria-controls="pages"
            aria-label={say("menu")}
            onClick={() => setOpen(!open)}
          >
            <span aria-hidden="true">{open ? "✕" : "☰"}</span>
          </button>
        </div>
        <nav id="pages" aria-label={say("nav")}>
          <ul>
            {NAVIGATION.map((page) => (
              <li key={page.path} class={page.quiet ? "quiet-item" : ""}>
                <Link to={`/${page.path}`} current={here === page.path}>
                  <span class="glyph" aria-hidden="true">
                    {page.glyph}
                  </span>
                  {say(page.word as Word)}
                </Link>
              </li>
            ))}
            {session(props.session).map((page) => (
              <li key={page} class="quiet-item">
                <Link to={`/${page}`} current={here === page}>
                  <span class="glyph" aria-hidden="true">
                    ◦
                  </span>
                  {say(page)}
                </Link>
              </li>
            ))}
          </ul>
          <Preferences />
          <Standing session={props.session} />
        </nav>
      </aside>
      <div class="content">
        <div class="topbar">
          <Search />
        </div>
        <main id="main" tabIndex={-1}>
          {props.children}
        </main>
      </div>
    </div>
  );
}

function session(now: Session): ("account" | "admin")[] {
  if (!now.team || !now.account) return [];
  return now.account.role === "admin" ? ["account", "admin"] : ["account"];
}
