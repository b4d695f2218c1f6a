import type { Inspection } from "../../../shared/contract/methods/plan.ts";
import type { PlanId } from "../../../shared/model/ids.ts";
import { useWords } from "../../catalogue/words.tsx";
import { titleOf } from "../plans/plan-columns.ts";

type LikenessStripProps = {
  readonly inspection: Pick<Inspection, "same" | "near">;
  readonly onOpen: (plan: PlanId) => void;
};

/** Says that the corpus has, or had, a plan that is the same or nearly so; nothing where there is none. */
export function LikenessStrip({ inspection: { same, near }, onOpen }: LikenessStripProps) {
  const { say, percent } = useWords();
  if (same !== null) return <p className="likeness">{say("import.same-removed-text", { plan: titleOf(same.plan) })}</p>;
  if (near.length === 0) return null;
  return (
    <ul className="likeness">
      {near.map(({ plan, similarity }) => (
        <li key={plan.id}>
          <span>{say("import.near-text", { plan: titleOf(plan), share: percent(similarity) })}</span>
          <button
            type="button"
            className="link"
            aria-label={say("import.open-named", { plan: titleOf(plan) })}
            onClick={() => onOpen(plan.id)}
          >
            {say("import.open-there")}
          </button>
        </li>
      ))}
    </ul>
  );
}
