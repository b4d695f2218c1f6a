import { useState } from "react";
import type { PlanSummary } from "../../../../shared/model/plan.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { KeyCap } from "../../../components/key-cap.tsx";
import { moveFocusInList } from "../../../components/move-focus.ts";
import { Popover } from "../../../components/popover.tsx";
import { shortName } from "../table/plan-names.ts";

/** What can be done with a column. Null where it cannot. */
export type ColumnActions = {
  readonly makeBase: (() => void) | null;
  readonly moveLeft: (() => void) | null;
  readonly moveRight: (() => void) | null;
  readonly pin: (() => void) | null;
  readonly isPinned: boolean;
  readonly fold: (() => void) | null;
  readonly takeAway: (() => void) | null;
};

type ColumnMenuProps = {
  readonly plan: PlanSummary;
  readonly isBase: boolean;
  /** Its place among the plans of the comparison, from 1. */
  readonly nth: number;
  readonly actions: ColumnActions;
};

/** The ⋯ of a column's head. */
export function ColumnMenu({ plan, isBase, nth, actions }: ColumnMenuProps) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  const lines = [
    { label: say("compare.make-base"), keys: "B", action: isBase ? null : actions.makeBase },
    { label: say("compare.move-left"), keys: "Shift ←", action: actions.moveLeft },
    { label: say("compare.move-right"), keys: "Shift →", action: actions.moveRight },
    { label: say(actions.isPinned ? "compare.unpin" : "compare.pin"), keys: "P", action: actions.pin },
    { label: say("compare.fold"), keys: `Alt ${nth}`, action: actions.fold },
    { label: say("compare.take-away"), keys: "", action: actions.takeAway },
  ];
  return (
    <Popover
      label="⋯"
      name={say("compare.column-menu", { plan: shortName(plan) })}
      open={open}
      onOpen={setOpen}
      tabStop={false}
    >
      <ul className="menu" onKeyDown={moveFocusInList}>
        {lines.map(({ label, keys, action }) => (
          <li key={label}>
            <button
              type="button"
              className="quiet"
              disabled={action === null}
              onClick={() => {
                setOpen(false);
                action?.();
              }}
            >
              {label}
              {keys === "" ? null : <KeyCap keys={keys} />}
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
