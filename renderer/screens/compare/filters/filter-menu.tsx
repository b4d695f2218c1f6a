import { useMemo } from "react";
import { useWords } from "../../../catalogue/words.tsx";
import { useAtDesk } from "../desk/desk-context.ts";
import { DeadlineChoice } from "./deadline-choice.tsx";
import {
  ALL_ROWS,
  countMeeting,
  countStanding,
  isOpen,
  ROW_CONDITIONS,
  ROW_STATES,
  type RowCondition,
} from "./filter-rows.ts";
import { UnitChoice } from "./unit-choice.tsx";

type FilterMenuProps = { readonly onToggle: (condition: RowCondition) => void };

/** Every condition that rows can be asked for; each takes hold at once. */
export function FilterMenu({ onToggle }: FilterMenuProps) {
  const { say, number } = useWords();
  const { table, rows, distances, view, onView } = useAtDesk();
  const { filter } = view;
  const counts = useMemo(
    () => ROW_CONDITIONS.map((condition) => countMeeting(table.rows, condition, distances)),
    [table.rows, distances],
  );
  return (
    <div className="filter-menu">
      <fieldset className="filter-conditions">
        <legend>{say("compare.only")}</legend>
        {ROW_CONDITIONS.map((condition, index) => (
          <label key={condition}>
            <input
              type="checkbox"
              checked={filter.conditions.includes(condition)}
              onChange={() => onToggle(condition)}
            />
            {say(`compare.only.${condition}`)}
            <span className="aside push">{number(counts[index] ?? 0)}</span>
          </label>
        ))}
      </fieldset>
      <label className="filter-line">
        <span>{say("compare.state")}</span>
        <select
          value={filter.state ?? ""}
          onChange={({ target }) =>
            onView({ filter: { ...filter, state: ROW_STATES.find((state) => state === target.value) ?? null } })
          }
        >
          <option value="">{say("compare.state.any")}</option>
          {ROW_STATES.map((state) => (
            <option key={state} value={state}>
              {say("compare.state.count", {
                state: say(`compare.state.${state}`),
                count: countStanding(table.rows, state),
              })}
            </option>
          ))}
        </select>
      </label>
      <DeadlineChoice
        deadline={filter.deadline}
        onDeadline={(deadline) => onView({ filter: { ...filter, deadline } })}
      />
      <UnitChoice rows={table.rows} unit={filter.unit} onUnit={(unit) => onView({ filter: { ...filter, unit } })} />
      <p className="filter-result">
        <span role="status">{say("filter.shown", { shown: rows.length, all: table.rows.length })}</span>
        <button type="button" disabled={isOpen(filter)} onClick={() => onView({ filter: ALL_ROWS })}>
          {say("compare.show-all")}
        </button>
      </p>
    </div>
  );
}
