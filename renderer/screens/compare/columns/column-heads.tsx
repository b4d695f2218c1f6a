import { useRef } from "react";
import type { PlanId } from "../../../../shared/model/ids.ts";
import { useWords } from "../../../catalogue/words.tsx";
import type { CompareTable } from "../table/compare-table.ts";
import { ColumnHead } from "./column-head.tsx";
import type { ColumnActions } from "./column-menu.tsx";
import type { HeadDrop } from "./head-drop.ts";
import type { Columns } from "./use-columns.ts";
import { useHeadDrag } from "./use-head-drag.ts";

type ColumnHeadsProps = {
  readonly table: CompareTable;
  readonly columns: Columns;
  readonly actionsOf: (plan: PlanId) => ColumnActions;
  readonly onWidth: (plan: PlanId, width: number | null) => void;
  /** Puts a column elsewhere; null where the order is fixed. */
  readonly onPlace: ((drop: HeadDrop) => void) | null;
};

/** The heads of the open columns. */
export function ColumnHeads({ table, columns, actionsOf, onWidth, onPlace }: ColumnHeadsProps) {
  const { say } = useWords();
  const row = useRef<HTMLTableRowElement>(null);
  const drop = useHeadDrag(row, onPlace);
  return (
    <tr ref={row} className="head-row" aria-rowindex={1}>
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
            dropSide={sideOf(drop, column.plan, index === columns.open.length - 1)}
            canMove={onPlace !== null}
            onWidth={(width) => onWidth(column.plan, width)}
          />
        );
      })}
    </tr>
  );
}

/** On which side of a head the column that is being dragged would stand. */
function sideOf(drop: HeadDrop | null, plan: PlanId, isLast: boolean): "before" | "after" | null {
  if (drop === null) return null;
  if (drop.before === plan) return "before";
  return drop.before === null && isLast ? "after" : null;
}
