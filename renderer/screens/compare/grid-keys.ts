import type { KeyboardEvent } from "react";
import type { PlanId } from "../../../shared/model/ids.ts";
import { isComposing } from "../../components/input-method.ts";
import { chordOf } from "../../shell/use-shortcuts.ts";
import type { CompareTable, Row } from "./compare-table.ts";
import type { CompareView } from "./compare-view.ts";
import type { RowActions, RowCorrections } from "./row-head.tsx";
import { type Step, stepPlace } from "./step-place.ts";
import type { Arrangement } from "./use-arrangement.ts";
import type { DeskPlaces } from "./use-desk-places.ts";

type GridKeys = {
  readonly table: CompareTable;
  /** The rows and columns in sight. */
  readonly rows: readonly Row[];
  readonly columns: readonly PlanId[];
  readonly view: CompareView;
  readonly onView: (change: Partial<CompareView>) => void;
  readonly places: DeskPlaces;
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
function headKey({ rows, columns, view, places }: GridKeys, target: HTMLElement, chord: string): (() => void) | null {
  if (chord !== "ArrowDown" || target.getAttribute("aria-expanded") === "true") return null;
  const first = stepPlace(rows, columns, view.place, "first");
  return target.closest(".column-head") === null || first === null ? null : () => places.go(first);
}

function cellKey(keys: GridKeys, chord: string): (() => void) | null {
  const { table, rows, columns, view, onView, places, actions, arrangement } = keys;
  const { place } = view;
  const step = STEPS[chord];
  if (step !== undefined) {
    const next = stepPlace(rows, columns, place, step);
    if (next === null) return null;
    if (step === "up" && next.row === place?.row && next.clause === place.clause) return () => focusHead(next.plan);
    return () => places.go(next);
  }
  const correction = correctionKey(actions.corrections, chord);
  if (correction !== null) return correction;
  const plan = place?.plan;
  const onColumn = (act: (plan: PlanId) => void) => (plan === undefined ? null : () => act(plan));
  switch (chord) {
    case " ":
      return actions.unfold;
    case "Enter":
      return actions.detail;
    case "o":
      return actions.source;
    case "e":
      return () => onView({ drawing: view.drawing === "difference" ? "plain" : "difference" });
    case "l": {
      const link = place === null ? undefined : table.rowById.get(place.row)?.cells.get(place.plan)?.links[0];
      return link === undefined ? null : () => places.showClause(link);
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
    default:
      return null;
  }
}

function correctionKey(corrections: RowCorrections | null, chord: string): (() => void) | null {
  switch (chord) {
    case "y":
      return corrections?.confirm ?? null;
    case "Y":
      return corrections?.confirmAndGo ?? null;
    case "m":
      return corrections?.move ?? null;
    case "x":
      return corrections?.takeOut ?? null;
    case "g":
      return corrections?.merge ?? null;
    case "s":
      return corrections?.split ?? null;
    case "0":
      return corrections?.absent ?? null;
    case "F2":
      return corrections?.title ?? null;
    case "Ctrl+Shift+ArrowUp":
      return corrections === null ? null : () => corrections.step(-1);
    case "Ctrl+Shift+ArrowDown":
      return corrections === null ? null : () => corrections.step(1);
    default:
      return null;
  }
}

function focusHead(plan: PlanId): void {
  document.querySelector<HTMLElement>(`[data-head="${plan}"] button`)?.focus();
}
