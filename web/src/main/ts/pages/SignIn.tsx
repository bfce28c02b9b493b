import { useState } from "preact/hooks";
import { post, type Problem } from "../api";
import { Trouble } from "../parts/basics";
import { useWords } from "../words";

export function SignIn(props: { openId: boolean; onDone: () => void }) {
  const say = useWords();
  const [problem, setProblem] = useState<Problem | null>(null);
  return (
    <main class="sign-in" id="main">
      <form
        class="card"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          post("/api/v1/session", { name: form.get("name"), password: form.get("password") }).then(
            props.onDone,
            setProblem,
          );
        }}
      >
        <img src="/assets/icon.svg" alt="" width="44" height="44" />
        <h1>{say("product")}</h1>
        <p class="quiet">{say("tagline")}</p>
        {problem && <Trouble problem={problem} />}
        <label class="field">
          <span>{say("name")}</span>
          <input name="name" autocomplete="username" required maxLength={40} />
        </label>
        <label class="field">
          <span>{say("password")}</span>
          <input name="password" type="password" autocomplete="current-password" required maxLength={200} />
        </label>
        <button class="primary">{say("signIn")}</button>
        {props.openId && (
          <p>
            <a href="/api/v1/sign-on">{say("signOn")}</a>
          </p>
        )}
      </form>
    </main>
  );
}
