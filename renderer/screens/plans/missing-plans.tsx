import type { Fault } from "../../../shared/contract/fault.ts";
import { describeFault } from "../../../shared/contract/sentences.ts";
import { useWords } from "../../catalogue/words.tsx";

type MissingPlansProps = { readonly reasons: readonly Fault[] };

/** Says, below the list, that plans which come with the program are not in it, and why. */
export function MissingPlans({ reasons }: MissingPlansProps) {
  const { say, language } = useWords();
  return (
    <div className="missing-plans" role="status">
      <p>{say("plans.missing")}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>{describeFault(reason, language)}</li>
        ))}
      </ul>
    </div>
  );
}
