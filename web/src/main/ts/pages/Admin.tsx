import { useState } from "preact/hooks";
import { patch, post, type Account, type Page, type Problem } from "../api";
import { useGet } from "../hooks";
import { Head, Section, Table, Trouble, When } from "../parts/basics";
import { sayValue, useWords } from "../words";
import { Moderation, type Reply } from "./brief/Replies";

interface Entry {
  seq: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  outcome: string;
}

const ROLES = ["reader", "analyst", "admin"];

/** Accounts, replies that wait, and the audit log. */
export default function Admin() {
  const say = useWords();
  const [version, setVersion] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const accounts = useGet<Page<Account>>("/api/v1/accounts?size=500", version);
  const waiting = useGet<Reply[]>("/api/v1/replies", version);
  const audit = useGet<Entry[]>("/api/v1/audit?size=200", version);
  const again = () => {
    setProblem(null);
    setVersion(version + 1);
  };
  return (
    <>
      <Head title={say("admin")} />
      {problem && <Trouble problem={problem} />}
      <Section title={say("accounts")}>
        <When loaded={accounts}>
          {(page) => (
            <Table
              caption={say("accounts")}
              download="/api/v1/accounts"
              rows={page.items}
              columns={[
                { head: say("name"), cell: (a) => a.name, sort: (a) => a.name },
                { head: say("displayName"), cell: (a) => a.displayName },
                {
                  head: say("role"),
                  cell: (a) => (
                    <select aria-label={`${say("role")}: ${a.name}`} value={a.role} onChange={(event) => void patch(`/api/v1/accounts/${a.id}`, { role: event.currentTarget.value }).then(again, setProblem)}>
                      {ROLES.map((role) => (
                        <option key={role} value={role}>
                          {sayValue(role, "role")}
                        </option>
                      ))}
                    </select>
                  ),
                },
                {
                  head: say("status"),
                  cell: (a) => (
                    <button type="button" class="quiet-button" onClick={() => void patch(`/api/v1/accounts/${a.id}`, { disabled: !a.disabled }).then(again, setProblem)}>
                      {a.disabled ? say("enable") : say("disable")}
                    </button>
                  ),
                },
              ]}
            />
          )}
        </When>
        <form
          class="filters spaced"
          onSubmit={(event) => {
            event.preventDefault();
            const form = event.currentTarget;
            post("/api/v1/accounts", Object.fromEntries(new FormData(form))).then(() => {
              form.reset();
              again();
            }, setProblem);
          }}
        >
          <label class="field">
            <span>{say("name")}</span>
            <input name="name" required maxLength={40} pattern="[a-z0-9][a-z0-9._\-]+" autocomplete="off" />
          </label>
          <label class="field">
            <span>{say("displayName")}</span>
            <input name="displayName" required maxLength={80} autocomplete="off" />
          </label>
          <label class="field">
            <span>{say("role")}</span>
            <select name="role">
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {sayValue(role, "role")}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            <span>{say("password")}</span>
            <input name="password" type="password" required minLength={12} maxLength={200} autocomplete="new-password" />
          </label>
          <button class="primary">{say("create")}</button>
        </form>
      </Section>
      <Section title={say("moderation")}>
        <When loaded={waiting}>
          {(replies) =>
            replies.length === 0 ? (
              <p class="quiet">{say("nothingWaits")}</p>
            ) : (
              <ul class="thread">
                {replies.map((reply) => (
                  <li key={reply.id} class="reply">
                    <p class="reply-body">
                      <strong>{reply.author}</strong>: {reply.body}
                    </p>
                    <p class="reply-tools">
                      <Moderation reply={reply} onChange={again} onProblem={setProblem} />
                    </p>
                  </li>
                ))}
              </ul>
            )
          }
        </When>
      </Section>
      <Section title={say("audit")}>
        <When loaded={audit}>
          {(entries) => (
            <Table
              caption={say("audit")}
              download="/api/v1/audit"
              rows={entries}
              columns={[
                { head: say("time"), cell: (e) => e.at.slice(0, 19).replace("T", " "), sort: (e) => e.seq },
                { head: say("account"), cell: (e) => e.actor, sort: (e) => e.actor },
                { head: say("action"), cell: (e) => e.action, sort: (e) => e.action },
                { head: say("subject"), cell: (e) => e.subject },
                { head: say("outcome"), cell: (e) => e.outcome, sort: (e) => e.outcome },
              ]}
            />
          )}
        </When>
      </Section>
    </>
  );
}
