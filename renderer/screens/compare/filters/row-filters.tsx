import { useMemo, useState } from "react";
import { useWords } from "../../../catalogue/words.tsx";
import { Popover } from "../../../components/popover.tsx";
import { useAtDesk } from "../desk/desk-context.ts";
import type { Distances } from "../table/use-distances.ts";
import { FilterMenu } from "./filter-menu.tsx";
import { countMeeting, isOpen, type RowCondition, withCondition } from "./filter-rows.ts";
import { nameConditions } from "./name-conditions.ts";

/** Those that stand in the bar itself where there is room; the menu has all. */
const IN_BAR = ["differences", "gaps", "doubtful"] as const satisfies readonly RowCondition[];

/** 只看: which rows are shown. */
export function RowFilters() {
  const words = useWords();
  const { say, number } = words;
  const { table, distances, view, onView } = useAtDesk();
  const [open, setOpen] = useState(false);
  const { filter } = view;
  const counts = useMemo(
    () =>
      IN_BAR.map((condition) =>
        isKnown(condition, distances) ? countMeeting(table.rows, condition, distances) : null,
      ),
    [table.rows, distances],
  );
  const numberOf = (count: number | null) => (count === null ? "" : number(count));
  const toggle = (condition: RowCondition) => onView({ filter: withCondition(filter, condition) });
  const active = isOpen(filter) ? [] : nameConditions(filter, words);
  return (
    <div className="row-filters">
      <fieldset>
        <legend>{say("compare.only")}</legend>
        {IN_BAR.map((condition, index) => (
          <button
            key={condition}
            type="button"
            className="quiet"
            aria-pressed={filter.conditions.includes(condition)}
            title={say(`compare.only.${condition}.what`)}
            onClick={() => toggle(condition)}
          >
            {say(`compare.only.${condition}`)}
            <span className="count">{numberOf(counts[index] ?? null)}</span>
          </button>
        ))}
      </fieldset>
      <Popover
        label={active.length === 0 ? say("filter.more") : say("filter.count", { count: active.length })}
        name={
          active.length === 0
            ? say("filter.name")
            : say("filter.name-on", { names: active.map(({ name }) => name).join("、") })
        }
        hint={<span aria-hidden="true">▾</span>}
        open={open}
        onOpen={setOpen}
      >
        <FilterMenu onToggle={toggle} />
      </Popover>
    </div>
  );
}

/** Until all rows were compared, the number of those that differ would be wrong. */
function isKnown(condition: RowCondition, { isComplete }: Distances): boolean {
  return condition !== "differences" || isComplete;
}
