import type { KeyboardEvent } from "react";
import type { PlanId } from "../../../shared/model/ids.ts";
import { isComposing } from "../../components/input-method.ts";
import { chordOf } from "../../shell/use-shortcuts.ts";
import type { ClauseWish } from "./compare-desk.tsx";
import type { CompareTable, Row } from "./compare-table.ts";
import type { CompareView, Place } from "./compare-view.ts";
import type { RowActions } from "./row-head.tsx";
import { nextDoubtful, type Step, stepPlace } from "./step-place.ts";
import type { Arrangement } from "./use-arrangement.ts";

type GridKeys = {
  readonly table: CompareTable;
  /** The rows and columns in sight. */
  readonly rows: readonly Row[];
  readonly columns: readonly PlanId[];
  readonly view: CompareView;
  readonly onView: (change: Partial<CompareView>) => void;
  readonly go: (place: Place) => void;
  readonly goToRow: (row: Row) => void;
  readonly showClause: (wish: ClauseWish) => void;
  readonly actions: RowActions;
  readonly arrangement: Arrangement;
};

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "line-start",
  End: "line-end",
  "Ctrl+Home": "first",
  "Ctrl+End": "last",
};

/** The keys of the table; they act while one of its cells has the focus. */
export function gridKeys(keys: GridKeys): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const { target } = event;
    if (event.defaultPrevented || isComposing(event.nativeEvent) || !(target instanceof HTMLElement)) return;
    const chord = chordOf(event);
    const action = target.closest("td") === null ? headKey(keys, target, chord) : cellKey(keys, chord);
    if (action === null) return;
    event.preventDefault();
    action();
  };
}

/** From a column's head the arrow leads down into the table. */
function headKey({ rows, columns, view, go }: GridKeys, target: HTMLElement, chord: string): (() => void) | null {
  if (chord !== "ArrowDown" || target.getAttribute("aria-expanded") === "true") return null;
  const first = stepPlace(rows, columns, view.place, "first");
  return target.closest(".column-head") === null || first === null ? null : () => go(first);
}

function cellKey(keys: GridKeys, chord: string): (() => void) | null {
  const { table, rows, columns, view, onView, go, goToRow, showClause, actions, arrangement } = keys;
  const { place } = view;
  const step = STEPS[chord];
  if (step !== undefined) {
    const next = stepPlace(rows, columns, place, step);
    if (next === null) return null;
    if (step === "up" && next.row === place?.row && next.clause === place.clause) return () => focusHead(next.plan);
    return () => go(next);
  }
  const doubtful = () => {
    const row = nextDoubtful(rows, place);
    if (row !== null) goToRow(row);
  };
  const plan = place?.plan;
  const onColumn = (act: (plan: PlanId) => void) => (plan === undefined ? null : () => act(plan));
  switch (chord) {
    case " ":
    case "Enter":
      return actions.unfold;
    case "o":
      return actions.source;
    case "y":
      return actions.confirm;
    case "m":
      return actions.move;
    case "x":
      return actions.takeOut;
    case "e":
      return () => onView({ drawing: view.drawing === "difference" ? "plain" : "difference" });
    case "l": {
      const link = place === null ? undefined : table.rowById.get(place.row)?.cells.get(place.plan)?.links[0];
      return link === undefined ? null : () => showClause(link);
    }
    case "b":
      return onColumn(arrangement.makeBase);
    case "Shift+ArrowLeft":
      return onColumn((at) => arrangement.shift(at, -1));
    case "Shift+ArrowRight":
      return onColumn((at) => arrangement.shift(at, 1));
    case "_":
      return onColumn((at) => arrangement.widen(at, -1));
    case "+":
      return onColumn((at) => arrangement.widen(at, 1));
    case "F8":
      return doubtful;
    default:
      return null;
  }
}

function focusHead(plan: PlanId): void {
  document.querySelector<HTMLElement>(`[data-head="${plan}"] button`)?.focus();
}
