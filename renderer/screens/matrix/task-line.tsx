import { memo } from "react";
import type { CellDistance } from "../../../shared/model/comparison.ts";
import type { PlanId } from "../../../shared/model/ids.ts";
import { useWords } from "../../catalogue/words.tsx";
import { useShownScript } from "../../script/shown-script-context.tsx";
import { Seal } from "../compare/rows/seal.tsx";
import type { CompareTable, Row } from "../compare/table/compare-table.ts";
import { MatrixCellView } from "./matrix-cell.tsx";
import type { ShownFacts } from "./matrix-facts.ts";
import type { MatrixRow } from "./matrix-rows.ts";

type TaskLineProps = {
  readonly task: MatrixRow;
  readonly table: CompareTable;
  readonly show: ShownFacts;
  readonly near: readonly CellDistance[];
  /** The column of the current cell, where it is in this line: a plan, or `task`. */
  readonly current: PlanId | "task" | null;
  /** The column that Tab leads to, where it is in this line. */
  readonly tabStop: PlanId | "task" | null;
  readonly onCell: (row: string, plan: PlanId) => void;
  readonly onRow: (row: Row) => void;
};

/** A task: its number and title, and what each plan has for it. It redraws only when something in it changes. */
export const TaskLine = memo(function TaskLine(props: TaskLineProps) {
  const { task, table, show, near, current, tabStop, onCell, onRow } = props;
  const { say } = useWords();
  const names = useShownScript();
  const { row, cells } = task;
  const { plans, base } = table.comparison;
  return (
    <>
      <th scope="row" aria-colindex={1} className="task-name">
        <span className="row-number">{row.number}</span>
        <button
          type="button"
          tabIndex={tabStop === "task" ? 0 : -1}
          className="task-title"
          lang={names.simplified.lang}
          title={`${names.simplified.words(row.title)}\n${say("matrix.to-row")}`}
          data-cell=""
          data-region-entry={tabStop === "task" ? "" : undefined}
          onClick={() => onRow(row)}
        >
          {names.simplified.words(row.title)}
        </button>
        <Seal row={row} />
      </th>
      {plans.map((plan, index) => {
        const cell = cells.get(plan);
        const script = table.plans.find(({ summary }) => summary.id === plan)?.summary.metadata.script ?? "simplified";
        return (
          <td
            key={plan}
            tabIndex={tabStop === plan ? 0 : -1}
            aria-colindex={index + 2}
            className={`matrix-cell${plan === base ? " base" : ""}${current === plan ? " here" : ""}`}
            data-cell={plan}
            data-region-entry={tabStop === plan ? "" : undefined}
            onMouseUp={() => onCell(row.id, plan)}
          >
            {cell === undefined ? null : (
              <MatrixCellView
                cell={cell}
                show={show}
                isBase={plan === base}
                isRowBase={plan === row.base && plan !== base && row.coverage > 1}
                distance={near.find((distance) => distance.plan === plan)}
                shown={names[script]}
              />
            )}
          </td>
        );
      })}
    </>
  );
});
