import type { PlanId } from "../../../../shared/model/ids.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { Name } from "../../../script/name.tsx";
import type { CompareTable } from "../table/compare-table.ts";
import { nameOf } from "../table/plan-names.ts";

type SpinesProps = {
  readonly table: CompareTable;
  readonly plans: readonly PlanId[];
  readonly onUnfold: (plan: PlanId) => void;
};

/** The folded columns: their names set vertically at the table's right edge. */
export function Spines({ table, plans, onUnfold }: SpinesProps) {
  const { say } = useWords();
  return plans.map((plan) => (
    <button
      key={plan}
      type="button"
      className="spine"
      aria-label={say("compare.unfold-plan", { plan: nameOf(table, plan) })}
      title={`${nameOf(table, plan)} · Alt ${table.comparison.plans.indexOf(plan) + 1}`}
      onClick={() => onUnfold(plan)}
    >
      <Name>{nameOf(table, plan)}</Name>
    </button>
  ));
}
