import { useWords } from "../../catalogue/words.tsx";
import { ALL_ROWS, isOpen } from "../compare/filters/filter-rows.ts";
import type { CompareTable } from "../compare/table/compare-table.ts";
import type { MatrixView } from "./matrix-view.ts";

type NoTasksProps = {
  readonly table: CompareTable;
  readonly view: MatrixView;
  readonly onView: (change: Partial<MatrixView>) => void;
};

/** Why no task is shown, and the way back to all. */
export function NoTasks({ table, view, onView }: NoTasksProps) {
  const { say } = useWords();
  const { filter, columnFilters } = view;
  if (isOpen(filter) && columnFilters.length === 0) {
    return (
      <section className="notice no-rows">
        <h2>{say("compare.no-clauses")}</h2>
        <p>{say("compare.no-clauses-text")}</p>
      </section>
    );
  }
  return (
    <section className="notice no-rows" role="status">
      <h2>{say("compare.no-rows")}</h2>
      <p>{say("matrix.no-tasks-text", { rows: table.rows.length })}</p>
      <div className="actions">
        {isOpen(filter) || columnFilters.length === 0 ? null : (
          <button type="button" onClick={() => onView({ columnFilters: [] })}>
            {say("matrix.drop-columns")}
          </button>
        )}
        <button type="button" className="primary" onClick={() => onView({ filter: ALL_ROWS, columnFilters: [] })}>
          {say("compare.show-all")}
        </button>
      </div>
    </section>
  );
}
