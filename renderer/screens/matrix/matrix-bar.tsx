import { useMemo } from "react";
import { useWords } from "../../catalogue/words.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useShownScript } from "../../script/shown-script-context.tsx";
import { countMeeting, ROW_CONDITIONS } from "../compare/filters/filter-rows.ts";
import type { CompareTable } from "../compare/table/compare-table.ts";
import { nameOf } from "../compare/table/plan-names.ts";
import type { Distances } from "../compare/table/use-distances.ts";
import { MATRIX_FACTS, type MatrixFact } from "./matrix-facts.ts";
import { type MatrixView, TASK_GROUPINGS } from "./matrix-view.ts";

type MatrixBarProps = {
  readonly table: CompareTable;
  readonly distances: Distances;
  readonly view: MatrixView;
  /** The facts that cells show now, chosen or as many as fit. */
  readonly facts: readonly MatrixFact[];
  readonly onView: (change: Partial<MatrixView>) => void;
  readonly onCopy: () => void;
  readonly onLeaveField: () => void;
};

/** The bar over the matrix: how rows are put together, what cells show, which rows are shown. */
export function MatrixBar({ table, distances, view, facts, onView, onCopy, onLeaveField }: MatrixBarProps) {
  const { say, number } = useWords();
  const { filter } = view;
  const counts = useMemo(
    () => ROW_CONDITIONS.map((condition) => countMeeting(table.rows, condition, distances)),
    [table.rows, distances],
  );
  const toggleFact = (fact: MatrixFact) => {
    const next = MATRIX_FACTS.filter((other) => facts.includes(other) !== (other === fact));
    if (next.length > 0) onView({ facts: next });
  };
  return (
    <div className="compare-bar matrix-bar" data-region="bar">
      <GroupingChoice table={table} view={view} onView={onView} />
      <div className="row-filters fact-choice">
        <fieldset>
          <legend>{say("matrix.facts")}</legend>
          {MATRIX_FACTS.map((fact) => (
            <button
              key={fact}
              type="button"
              className="quiet"
              aria-pressed={facts.includes(fact)}
              onClick={() => toggleFact(fact)}
            >
              {say(`matrix.fact.${fact}`)}
            </button>
          ))}
        </fieldset>
      </div>
      <Legend />
      <div className="row-filters">
        <fieldset>
          <legend>{say("compare.only")}</legend>
          {ROW_CONDITIONS.map((condition, index) => {
            const isOn = filter.conditions.includes(condition);
            const conditions = isOn
              ? filter.conditions.filter((other) => other !== condition)
              : [...filter.conditions, condition];
            return (
              <button
                key={condition}
                type="button"
                className="quiet"
                aria-pressed={isOn}
                onClick={() => onView({ filter: { ...filter, conditions } })}
              >
                {say(`compare.only.${condition}`)}
                <span className="count">{number(counts[index] ?? 0)}</span>
              </button>
            );
          })}
        </fieldset>
      </div>
      <TextField
        type="search"
        aria-label={say("matrix.filter")}
        placeholder={say("matrix.filter")}
        value={filter.text}
        onValue={(text) => onView({ filter: { ...filter, text } })}
        onKey={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          event.stopPropagation();
          if (filter.text === "") onLeaveField();
          else onView({ filter: { ...filter, text: "" } });
        }}
      />
      <button type="button" className="quiet" onClick={onCopy}>
        {say("matrix.copy")}
        <KeyCap keys="Ctrl C" />
      </button>
    </div>
  );
}

/** By what the tasks are put together; a plan's column is chosen in its head. */
function GroupingChoice({ table, view, onView }: Pick<MatrixBarProps, "table" | "view" | "onView">) {
  const { say } = useWords();
  const names = useShownScript().simplified;
  const { grouping } = view;
  return (
    <label>
      <span className="aside">{say("matrix.grouping")}</span>
      <select
        aria-label={say("matrix.grouping")}
        value={typeof grouping === "string" ? grouping : OF_COLUMN}
        onChange={({ target }) => {
          const chosen = TASK_GROUPINGS.find((candidate) => candidate === target.value);
          if (chosen !== undefined) onView({ grouping: chosen, folded: new Set() });
        }}
      >
        {typeof grouping === "string" ? null : (
          <option value={OF_COLUMN}>
            {say("matrix.grouping.of-column", {
              plan: names.words(nameOf(table, grouping.plan)),
              fact: say(`matrix.fact.${grouping.fact}`),
            })}
          </option>
        )}
        {TASK_GROUPINGS.map((candidate) => (
          <option key={candidate} value={candidate}>
            {say(`matrix.grouping.${candidate}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

const OF_COLUMN = "column";

/** What the signs in the cells mean. */
function Legend() {
  const { say } = useWords();
  const signs = [
    { sign: say("matrix.lead-sign"), means: say("clause.lead"), boxed: true },
    { sign: say("matrix.only-here"), means: say("matrix.presence.only"), boxed: false },
    { sign: say("matrix.held"), means: say("matrix.similarity.held"), boxed: false },
    { sign: say("matrix.own-wording"), means: say("matrix.similarity.own"), boxed: false },
    { sign: say("matrix.partial"), means: say("compare.partial"), boxed: false },
    { sign: "—", means: say("compare.nothing"), boxed: false },
  ];
  return (
    <ul className="legend" aria-label={say("matrix.legend")}>
      {signs.map(({ sign, means, boxed }) => (
        <li key={sign}>
          <span className={boxed ? "box" : undefined}>{sign}</span> {means}
        </li>
      ))}
    </ul>
  );
}
