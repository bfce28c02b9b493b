import { useEffect, useRef, useState } from "preact/hooks";
import { say as word, useWords } from "../words";

const SEEN = "chokepoint.tour";

/** Three sentences for those who come for the first time. */
export function Tour() {
  const say = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [step, setStep] = useState(0);
  const steps = [word("tour1"), word("tour2"), word("tour3")];
  useEffect(() => {
    try {
      if (!localStorage.getItem(SEEN)) dialog.current?.showModal();
    } catch {
      // Without storage the tour would come back each time: rather not show it.
    }
  }, []);
  const end = () => {
    try {
      localStorage.setItem(SEEN, "1");
    } catch {
      // Nothing to remember it with.
    }
  };
  return (
    <dialog ref={dialog} class="tour" aria-label={say("tourTitle")} onClose={end}>
      <img src="/assets/icon.svg" alt="" width="40" height="40" />
      <h2>{say("tourTitle")}</h2>
      <p>{steps[step]}</p>
      <div class="tour-foot">
        <span class="quiet small">
          {step + 1} / {steps.length}
        </span>
        <button type="button" class="primary" onClick={() => (step + 1 < steps.length ? setStep(step + 1) : dialog.current?.close())}>
          {step + 1 < steps.length ? say("tourNext") : say("tourDone")}
        </button>
      </div>
    </dialog>
  );
}
