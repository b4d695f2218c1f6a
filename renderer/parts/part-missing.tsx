import { fault } from "../../shared/contract/fault.ts";
import { useWords } from "../catalogue/words.tsx";
import { Failure } from "../components/failure.tsx";

/** In the place of a part whose script did not come: whoever hands it out has stopped. */
export function PartMissing() {
  const { say } = useWords();
  return (
    <Failure tag="h2" heading={say("broken.heading")} fault={fault("engine/stopped", {})}>
      <button type="button" className="primary" onClick={() => window.location.reload()}>
        {say("broken.reload")}
      </button>
    </Failure>
  );
}
