import type { PlanId } from "../../../../shared/model/ids.ts";
import { useWords } from "../../../catalogue/words.tsx";
import type { CompareTable } from "../table/compare-table.ts";
import { ColumnHead } from "./column-head.tsx";
import type { ColumnActions } from "./column-menu.tsx";
import type { Columns } from "./use-columns.ts";

type ColumnHeadsProps = {
  readonly table: CompareTable;
  readonly columns: Columns;
  readonly actionsOf: (plan: PlanId) => ColumnActions;
  readonly onWidth: (plan: PlanId, width: number | null) => void;
};

/** The heads of the open columns. */
export function ColumnHeads({ table, columns, actionsOf, onWidth }: ColumnHeadsProps) {
  const { say } = useWords();
  return (
    <tr className="head-row" aria-rowindex={1}>
      <th scope="col" aria-colindex={1} className="head-corner">
        <span className="unseen">{say("compare.row")}</span>
      </th>
      {columns.open.map((column, index) => {
        const plan = table.plans.find(({ summary }) => summary.id === column.plan);
        if (plan === undefined) return null;
        return (
          <ColumnHead
            key={column.plan}
            plan={plan}
            column={column}
            index={index}
            isBase={column.plan === table.comparison.base}
            nth={table.comparison.plans.indexOf(column.plan) + 1}
            actions={actionsOf(column.plan)}
            onWidth={(width) => onWidth(column.plan, width)}
          />
        );
      })}
    </tr>
  );
}
