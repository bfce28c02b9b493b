import { useState } from "preact/hooks";
import { get, post, Problem, type Session } from "../../api";
import { useGet } from "../../hooks";
import { Trouble, When } from "../../parts/basics";
import { language } from "../../settings";
import { useWords } from "../../words";

export interface Reply {
  id: string;
  briefId: string;
  figure?: string;
  parentId?: string;
  author: string;
  body: string;
  state: "waiting" | "shown" | "hidden";
  version: number;
  createdAt: string;
}

export async function moderate(reply: Reply, state: "shown" | "hidden"): Promise<void> {
  const session = await get<Session>("/api/v1/session");
  const response = await fetch(`/api/v1/replies/${reply.id}`, {
    method: "PATCH",
    headers: {
      "Content-Type": "application/json",
      "X-CSRF-Token": session.csrf ?? "",
      "If-Match": `"${reply.version}"`,
    },
    body: JSON.stringify({ state }),
  });
  if (!response.ok) {
    const body = (await response.json()) as { title: string; detail: string };
    throw new Problem(response.status, body.title, body.detail);
  }
}

export function Replies(props: { brief: string; figure?: string }) {
  const say = useWords();
  const [version, setVersion] = useState(0);
  const [answering, setAnswering] = useState<Reply | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const path = `/api/v1/briefs/${props.brief}/replies`;
  const loaded = useGet<Reply[]>(path, version);
  const again = () => setVersion((v) => v + 1);
  const numberOf = (figure: string) => figure.replace(/^source-/, "");
  const about = answering ? say("replyTo", { name: answering.author }) : props.figure ? say("aboutFigure", { n: numberOf(props.figure) }) : say("wholeBrief");
  return (
    <section class="card">
      <header class="card-head">
        <h2>{say("replies")}</h2>
      </header>
      <When loaded={loaded}>
        {(all) => (
          <>
            {all.length === 0 && <p class="quiet">{say("noReplies")}</p>}
            <Thread all={all} parent={undefined} onAnswer={setAnswering} onChange={again} onProblem={setProblem} />
          </>
        )}
      </When>
      <form
        class="reply-form"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const body = String(new FormData(form).get("body") ?? "");
          post(path, { body, figure: answering ? answering.figure : props.figure, parentId: answering?.id }).then(() => {
            form.reset();
            setAnswering(null);
            setProblem(null);
            again();
          }, setProblem);
        }}
      >
        <p class="small">
          <span class="tag">{about}</span>
          {answering && (
            <button type="button" class="icon small" aria-label={say("close")} onClick={() => setAnswering(null)}>
              ✕
            </button>
          )}
        </p>
        <textarea name="body" rows={3} required maxLength={4000} aria-label={say("reply")} placeholder={say("replyHint")} />
        <button class="primary">{say("send")}</button>
      </form>
      {problem && <Trouble problem={problem} />}
    </section>
  );
}

function Thread(props: {
  all: Reply[];
  parent: string | undefined;
  onAnswer: (reply: Reply) => void;
  onChange: () => void;
  onProblem: (problem: Problem) => void;
}) {
  const say = useWords();
  const own = props.all.filter((r) => r.parentId === props.parent);
  if (own.length === 0) return null;
  return (
    <ul class="thread">
      {own.map((reply) => (
        <li key={reply.id} class={`reply reply-${reply.state}`}>
          <p class="small">
            <strong>{reply.author}</strong>{" "}
            <time class="quiet" dateTime={reply.createdAt}>
              {new Date(reply.createdAt).toLocaleString(language() === "zh" ? "zh-CN" : "en-GB", { dateStyle: "medium", timeStyle: "short" })}
            </time>{" "}
            {reply.figure && <span class="tag">{say("aboutFigure", { n: reply.figure.replace(/^source-/, "") })}</span>}{" "}
            {reply.state !== "shown" && <span class="tag tag-recalled">{say(reply.state)}</span>}
          </p>
          <p class="reply-body">{reply.body}</p>
          <p class="small reply-tools">
            <button type="button" class="quiet-button" onClick={() => props.onAnswer(reply)}>
              {say("reply")}
            </button>
            <Moderation reply={reply} onChange={props.onChange} onProblem={props.onProblem} />
          </p>
          <Thread {...props} parent={reply.id} />
        </li>
      ))}
    </ul>
  );
}

export function Moderation(props: { reply: Reply; onChange: () => void; onProblem: (problem: Problem) => void }) {
  const say = useWords();
  const session = useGet<Session>("/api/v1/session");
  const role = session.value?.account?.role;
  if (role !== "analyst" && role !== "admin") return null;
  const act = (state: "shown" | "hidden") => void moderate(props.reply, state).then(props.onChange, props.onProblem);
  return (
    <>
      {props.reply.state !== "shown" && (
        <button type="button" class="quiet-button" onClick={() => act("shown")}>
          {say("show")}
        </button>
      )}
      {props.reply.state !== "hidden" && (
        <button type="button" class="quiet-button" onClick={() => act("hidden")}>
          {say("hide")}
        </button>
      )}
    </>
  );
}
