import type { SortingState } from "@tanstack/react-table";
import type { ComparedPlan } from "../../../shared/model/comparison.ts";
import { useWords } from "../../catalogue/words.tsx";
import { useShownScript } from "../../script/shown-script-context.tsx";
import { shortName } from "../compare/table/plan-names.ts";
import { HeadMenu } from "./head-menu.tsx";
import { factColumn } from "./matrix-columns.ts";
import { factColumns, type MatrixFact, type ShownFacts } from "./matrix-facts.ts";
import type { MatrixView } from "./matrix-view.ts";
import { sortedBy, toggledSorting } from "./sorting.ts";

type MatrixHeadProps = {
  readonly plan: ComparedPlan;
  readonly index: number;
  readonly isBase: boolean;
  readonly show: ShownFacts;
  /** Of the tasks shown, how many the plan has and how many it alone has. */
  readonly present: number;
  readonly only: number;
  readonly shown: number;
  readonly view: MatrixView;
  readonly onView: (change: Partial<MatrixView>) => void;
};

/** The head of a plan's column: its totals, and what each part of its cells says; each part sorts. */
export function MatrixHead(props: MatrixHeadProps) {
  const { plan, index, isBase, show, present, only, shown, view, onView } = props;
  const { say } = useWords();
  const names = useShownScript().simplified;
  const { summary } = plan;
  const sorted = view.sorting.find(({ id }) => id.startsWith(`${summary.id}/`));
  return (
    <th
      scope="col"
      aria-colindex={index + 2}
      aria-sort={sorted === undefined ? "none" : sorted.desc ? "descending" : "ascending"}
      className={isBase ? "matrix-head base" : "matrix-head"}
      data-head={summary.id}
    >
      <div className="city-line">
        <span className="city" lang={names.lang}>
          {names.words(shortName(summary))}
        </span>
        <span className="aside">{summary.metadata.year}</span>
        {isBase ? <span className="base-badge">{say("compare.base")}</span> : null}
        <HeadMenu plan={summary} isBase={isBase} view={view} onView={onView} />
      </div>
      <p className="totals">
        {say("matrix.totals", { present, shown })}
        {only === 0 ? null : <span>{say("matrix.totals-only", { only })}</span>}
      </p>
      <div className="fact-heads" style={{ gridTemplateColumns: factColumns(show) }}>
        {show.facts.map((fact) => (
          <FactHead
            key={fact}
            fact={fact}
            column={factColumn(summary.id, fact)}
            isIdle={isBase && fact === "similarity"}
            sorting={view.sorting}
            onSorting={(sorting) => onView({ sorting })}
          />
        ))}
      </div>
    </th>
  );
}

type FactHeadProps = {
  readonly fact: MatrixFact;
  readonly column: string;
  /** There is nothing in it to sort by. */
  readonly isIdle: boolean;
  readonly sorting: SortingState;
  readonly onSorting: (sorting: SortingState) => void;
};

function FactHead({ fact, column, isIdle, sorting, onSorting }: FactHeadProps) {
  const { say } = useWords();
  if (isIdle) return <span />;
  const sorted = sortedBy(sorting, column);
  return (
    <button
      type="button"
      tabIndex={-1}
      className="fact-head"
      data-fact={fact}
      title={say("matrix.sort-by", { fact: say(`matrix.fact.${fact}`) })}
      onClick={() => onSorting(toggledSorting(sorting, column, fact === "similarity"))}
    >
      {say(`matrix.fact.${fact}`)}
      <span aria-hidden="true">{sorted === null ? "" : sorted ? "▾" : "▴"}</span>
    </button>
  );
}
