import type { ReactNode } from "react";
import { MOST_PLANS } from "../../../../shared/model/comparison.ts";
import type { PlanId } from "../../../../shared/model/ids.ts";
import type { PlanSummary } from "../../../../shared/model/plan.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { Name } from "../../../script/name.tsx";
import { titleOf } from "../../plans/plan-columns.ts";
import { shortName } from "../table/plan-names.ts";

type PlanChoicesProps = {
  readonly plans: readonly PlanSummary[];
  /** The plans that are chosen, in the order in which they stand side by side. */
  readonly wanted: readonly PlanId[];
  /** So many must stay chosen. */
  readonly least: number;
  readonly onWanted: (wanted: readonly PlanId[]) => void;
  /** What stands beside a plan that is chosen, by its place among them. */
  readonly beside?: (plan: PlanSummary, at: number) => ReactNode;
};

/** The plans of the corpus, each to be taken into a comparison or left out. */
export function PlanChoices({ plans, wanted, least, onWanted, beside }: PlanChoicesProps) {
  const { say } = useWords();
  return (
    <fieldset className="plan-chooser">
      <legend>{say("compare.choose-plans", { most: MOST_PLANS })}</legend>
      {plans.map((plan) => {
        const at = wanted.indexOf(plan.id);
        const isChosen = at !== -1;
        return (
          <div key={plan.id} className="plan-choice">
            <label>
              <input
                type="checkbox"
                checked={isChosen}
                disabled={isChosen ? wanted.length <= least : wanted.length >= MOST_PLANS}
                onChange={() => onWanted(isChosen ? wanted.filter((id) => id !== plan.id) : [...wanted, plan.id])}
              />
              <Name className="place">{shortName(plan)}</Name>
              <span className="aside">{plan.metadata.year}</span>
              <Name className="aside plan-title">{titleOf(plan)}</Name>
            </label>
            {isChosen ? beside?.(plan, at) : null}
          </div>
        );
      })}
    </fieldset>
  );
}
