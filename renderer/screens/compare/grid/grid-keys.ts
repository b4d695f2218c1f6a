import type { KeyboardEvent } from "react";
import type { PlanId } from "../../../../shared/model/ids.ts";
import { chordOf } from "../../../commands/chord.ts";
import { type Command, commandAt } from "../../../commands/command.ts";
import { GRID_STEPS } from "../../../commands/grid-steps.ts";
import { isComposing } from "../../../components/input-method.ts";
import type { CompareView, Place } from "../compare-view.ts";
import type { DeskPlaces } from "../desk/use-desk-places.ts";
import type { SetOutRow } from "../set-out/bands.ts";
import { stepBand } from "../set-out/step-band.ts";
import type { Row } from "../table/compare-table.ts";
import { stepPlace } from "./step-place.ts";

type GridKeys = {
  /** The rows and columns in sight. */
  readonly rows: readonly Row[];
  readonly columns: readonly PlanId[];
  readonly view: CompareView;
  readonly places: DeskPlaces;
  /** Makes another sentence of the same cell the current one. */
  readonly onSentence: (place: Place) => void;
  /** How an open row is set out; null for a closed one. */
  readonly setOutOf: (row: Row) => SetOutRow | null;
  /** A step without Shift marks no rows any more. */
  readonly onSelect: (selection: null) => void;
  /** Those that act on the current cell. */
  readonly commands: readonly Command[];
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
  const { rows, columns, view, places, onSentence, setOutOf, onSelect, commands } = keys;
  const { place } = view;
  const step = GRID_STEPS[chord];
  if (step !== undefined) {
    const next = stepBand(rows, columns, place, step, setOutOf);
    if (next === null) return null;
    if (step === "up" && isSame(next, place)) return () => focusHead(next.plan);
    return () => {
      onSelect(null);
      if (next.band !== undefined && next.row === place?.row && next.plan === place.plan) onSentence(next);
      else places.go(next);
    };
  }
  return commandAt(commands, chord)?.run ?? null;
}

function isSame(next: Place, place: Place | null): boolean {
  return next.row === place?.row && next.clause === place.clause && next.band === place.band;
}

function focusHead(plan: PlanId): void {
  document.querySelector<HTMLElement>(`[data-head="${plan}"] button`)?.focus();
}
