import { useState } from "preact/hooks";
import { useGet } from "../hooks";
import { Head, Section, When } from "../parts/basics";
import { useWords } from "../words";

interface Entry {
  group: string;
  word: string;
  meaning: string;
  source: string;
}

export default function Glossary() {
  const say = useWords();
  const loaded = useGet<Entry[]>("/api/v1/glossary");
  const [text, setText] = useState("");
  return (
    <>
      <Head title={say("glossaryTitle")} lead={say("glossaryLead")}>
        <label class="field narrow">
          <span>{say("search")}</span>
          <input type="search" value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
      </Head>
      <When loaded={loaded}>
        {(entries) => {
          const shown = entries.filter((e) => (e.word + e.meaning).toLowerCase().includes(text.toLowerCase()));
          const groups = [...new Set(shown.map((e) => e.group))];
          return (
            <>
              {groups.map((group) => (
                <Section key={group} title={group}>
                  <dl class="glossary">
                    {shown
                      .filter((e) => e.group === group)
                      .map((e) => (
                        <div key={e.word}>
                          <dt>{e.word}</dt>
                          <dd>
                            {e.meaning}
                            {e.source && <span class="quiet small"> – {e.source}</span>}
                          </dd>
                        </div>
                      ))}
                  </dl>
                </Section>
              ))}
            </>
          );
        }}
      </When>
    </>
  );
}
