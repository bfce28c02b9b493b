import { useState } from "preact/hooks";
import { post, remove, type Problem } from "../api";
import { useGet } from "../hooks";
import { useWords } from "../words";
import { Section, Table, Trouble, When } from "./basics";

interface Webhook {
  id: string;
  address: string;
  secret?: string;
  toldAt?: string;
  outcome?: string;
}

/** Addresses of the caller that are told of new signals. */
export function Webhooks() {
  const say = useWords();
  const [version, setVersion] = useState(0);
  const [made, setMade] = useState<Webhook | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const loaded = useGet<Webhook[]>("/api/v1/webhooks", version);
  const again = () => setVersion(version + 1);
  return (
    <Section title={say("webhooks")} lead={say("webhooksLead")}>
      <When loaded={loaded}>
        {(hooks) =>
          hooks.length > 0 && (
            <Table
              caption={say("webhooks")}
              rows={hooks}
              columns={[
                { head: say("address"), cell: (h) => h.address, sort: (h) => h.address },
                { head: say("lastTold"), cell: (h) => `${h.toldAt?.slice(0, 16).replace("T", " ") ?? "–"} ${h.outcome ?? ""}` },
                {
                  head: say("remove"),
                  cell: (h) => (
                    <button type="button" class="quiet-button" onClick={() => void remove(`/api/v1/webhooks/${h.id}`).then(again, setProblem)}>
                      {say("remove")}
                    </button>
                  ),
                },
              ]}
            />
          )
        }
      </When>
      {made?.secret && (
        <p class="token-secret" role="status">
          {say("secretOnce")} <code>{made.secret}</code>
        </p>
      )}
      {problem && <Trouble problem={problem} />}
      <form
        class="filters spaced"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          setProblem(null);
          post<Webhook>("/api/v1/webhooks", { address: new FormData(form).get("address") }).then((hook) => {
            form.reset();
            setMade(hook);
            again();
          }, setProblem);
        }}
      >
        <label class="field">
          <span>{say("address")}</span>
          <input name="address" type="url" required maxLength={2000} placeholder="https://…" />
        </label>
        <button class="primary">{say("add")}</button>
      </form>
    </Section>
  );
}
