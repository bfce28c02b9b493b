import { useState } from "preact/hooks";
import { post, remove, type Problem } from "../api";
import { useGet } from "../hooks";
import { Head, Section, Table, Trouble, When } from "../parts/basics";
import type { PageProps } from "../main";
import { sayValue, useWords } from "../words";

interface Token {
  id: string;
  label: string;
  role: string;
  expiresAt: string;
  usedAt?: string;
  secret?: string;
}

/** The signed-in account and its API tokens. */
export default function Account(props: PageProps) {
  const say = useWords();
  const [version, setVersion] = useState(0);
  const [made, setMade] = useState<Token | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const loaded = useGet<Token[]>("/api/v1/tokens", version);
  const account = props.session.account;
  return (
    <>
      <Head title={account?.displayName ?? say("account")} lead={account && `${account.name} · ${sayValue(account.role, "role")}`} />
      <Section title={say("tokens")} lead={say("tokensLead")}>
        <When loaded={loaded}>
          {(tokens) => (
            <Table
              caption={say("tokens")}
              rows={tokens}
              columns={[
                { head: say("label"), cell: (t) => t.label },
                { head: say("role"), cell: (t) => sayValue(t.role, "role") },
                { head: say("days"), cell: (t) => t.expiresAt.slice(0, 10) },
                {
                  head: say("revoke"),
                  cell: (t) => (
                    <button type="button" class="quiet-button" onClick={() => void remove(`/api/v1/tokens/${t.id}`).then(() => setVersion(version + 1), setProblem)}>
                      {say("revoke")}
                    </button>
                  ),
                },
              ]}
            />
          )}
        </When>
        {made && (
          <p class="token-secret" role="status">
            {say("tokenOnce")} <code>{made.secret}</code>
          </p>
        )}
        <form
          class="filters spaced"
          onSubmit={(event) => {
            event.preventDefault();
            const form = new FormData(event.currentTarget);
            post<Token>("/api/v1/tokens", { label: form.get("label"), role: account?.role, days: Number(form.get("days")) }).then((token) => {
              setMade(token);
              setProblem(null);
              setVersion(version + 1);
            }, setProblem);
          }}
        >
          <label class="field">
            <span>{say("label")}</span>
            <input name="label" required maxLength={80} />
          </label>
          <label class="field">
            <span>{say("days")}</span>
            <input name="days" type="number" min={1} max={366} value={90} required />
          </label>
          <button class="primary">{say("newToken")}</button>
        </form>
        {problem && <Trouble problem={problem} />}
      </Section>
    </>
  );
}
