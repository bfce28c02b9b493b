import { render, type ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { openSession, type Problem, type Session } from "./api";
import { Head, Trouble } from "./parts/basics";
import { Shell } from "./parts/Shell";
import { SignIn } from "./pages/SignIn";
import { useRoute } from "./router";
import { useWords } from "./words";

export interface PageProps {
  rest: string[];
  session: Session;
}

type Loader = () => Promise<{ default: ComponentType<PageProps> }>;

const PAGES: Record<string, Loader> = {
  "": () => import("./pages/Brief"),
  briefs: () => import("./pages/Brief"),
  watch: () => import("./pages/Watch"),
  dossier: () => import("./pages/Dossier"),
  chain: () => import("./pages/Chain"),
  leverage: () => import("./pages/Leverage"),
  scenarios: () => import("./pages/Scenarios"),
  response: () => import("./pages/Response"),
  exposure: () => import("./pages/Exposure"),
  account: () => import("./pages/Account"),
  admin: () => import("./pages/Admin"),
  glossary: () => import("./pages/Glossary"),
  sources: () => import("./pages/Sources"),
};

function NotFound() {
  const say = useWords();
  return <Head title={say("notFound")} lead={say("notFoundDetail")} />;
}

function Current(props: { session: Session }) {
  const say = useWords();
  const route = useRoute();
  const key = route.parts[0] ?? "";
  const [page, setPage] = useState<{ key: string; view: ComponentType<PageProps> } | null>(null);
  useEffect(() => {
    const load = PAGES[key];
    if (!load) setPage({ key, view: NotFound });
    else load().then((loaded) => setPage({ key, view: loaded.default }));
  }, [key]);
  if (!page || page.key !== key) return <p class="loading">{say("loading")}</p>;
  const View = page.view;
  return <View rest={route.parts.slice(1)} session={props.session} />;
}

function App() {
  const [session, setSession] = useState<Session | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = () => openSession().then(setSession, setProblem);
  useEffect(() => void open(), []);
  if (problem) return <Trouble problem={problem} />;
  if (!session) return null;
  if (session.team && !session.account) return <SignIn openId={session.openId} onDone={open} />;
  return (
    <Shell session={session}>
      <Current session={session} />
    </Shell>
  );
}

render(<App />, document.getElementById("app")!);
