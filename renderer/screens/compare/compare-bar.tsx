import { type ReactNode, useMemo } from "react";
import { useWords } from "../../catalogue/words.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Choice } from "../../settings/choice.tsx";
import type { CompareTable, Row } from "./compare-table.ts";
import type { CompareView } from "./compare-view.ts";
import { countMeeting, countStanding, ROW_CONDITIONS, ROW_STATES, type RowFilter } from "./filter-rows.ts";

type CompareBarProps = {
  readonly table: CompareTable;
  readonly view: CompareView;
  readonly onDrawing: (drawing: CompareView["drawing"]) => void;
  readonly onFilter: (filter: RowFilter) => void;
  readonly onReview: () => void;
  readonly onLeaveField: () => void;
  readonly chooser: ReactNode;
};

/** The bar over the table: how cells are drawn, what the marks mean, which rows are shown, which plans. */
export function CompareBar({ table, view, onDrawing, onFilter, onReview, onLeaveField, chooser }: CompareBarProps) {
  const { say, number } = useWords();
  const { filter } = view;
  const counts = useMemo(() => countAll(table.rows), [table.rows]);
  return (
    <div className="compare-bar" data-region="bar">
      <Choice
        legend={say("compare.drawing")}
        value={view.drawing}
        onChoose={onDrawing}
        options={[
          { value: "difference", label: say("compare.drawing.difference") },
          { value: "plain", label: say("compare.drawing.plain") },
        ]}
      />
      {view.drawing === "difference" ? <Legend /> : null}
      <fieldset className="row-filters">
        <legend>{say("compare.only")}</legend>
        {ROW_CONDITIONS.map((condition) => {
          const isOn = filter.conditions.includes(condition);
          return (
            <button
              key={condition}
              type="button"
              className="quiet"
              aria-pressed={isOn}
              onClick={() =>
                onFilter({
                  ...filter,
                  conditions: isOn
                    ? filter.conditions.filter((other) => other !== condition)
                    : [...filter.conditions, condition],
                })
              }
            >
              {say(`compare.only.${condition}`)}
              <span className="count">{number(counts.meeting[condition])}</span>
            </button>
          );
        })}
        <select
          aria-label={say("compare.state")}
          value={filter.state ?? ""}
          onChange={({ target }) =>
            onFilter({ ...filter, state: ROW_STATES.find((state) => state === target.value) ?? null })
          }
        >
          <option value="">{say("compare.state.any")}</option>
          {ROW_STATES.map((state) => (
            <option key={state} value={state}>
              {say("compare.state.count", {
                state: say(`compare.state.${state}`),
                count: counts.standing[state],
              })}
            </option>
          ))}
        </select>
      </fieldset>
      <button type="button" className="quiet" aria-pressed={view.panel === "review"} onClick={onReview}>
        {say("review.name")}
        <KeyCap keys="F9" />
      </button>
      <TextField
        type="search"
        aria-label={say("compare.filter")}
        placeholder={say("compare.filter")}
        value={filter.text}
        onValue={(text) => onFilter({ ...filter, text })}
        onKey={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          event.stopPropagation();
          if (filter.text === "") onLeaveField();
          else onFilter({ ...filter, text: "" });
        }}
      />
      {chooser}
    </div>
  );
}

function countAll(rows: readonly Row[]) {
  return {
    meeting: mapNames(ROW_CONDITIONS, (condition) => countMeeting(rows, condition)),
    standing: mapNames(ROW_STATES, (state) => countStanding(rows, state)),
  };
}

function mapNames<K extends string>(names: readonly K[], count: (name: K) => number): Readonly<Record<K, number>> {
  return Object.fromEntries(names.map((name) => [name, count(name)])) as Record<K, number>;
}

/** What the marks mean: each word bears its own. */
function Legend() {
  const { say } = useWords();
  return (
    <ul className="legend" aria-label={say("compare.legend")}>
      <li className="shared">{say("compare.legend.shared")}</li>
      <li>
        <ins>{say("compare.legend.new")}</ins>
      </li>
      <li>
        <del>{say("compare.legend.gone")}</del>
      </li>
      <li>
        <span className="missing" data-mark="36" /> {say("compare.legend.missing")}
      </li>
      <li>
        <span className="moved">{say("compare.legend.moved")}</span>
      </li>
    </ul>
  );
}
