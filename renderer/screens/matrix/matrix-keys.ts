import type { KeyboardEvent } from "react";
import { chordOf } from "../../commands/chord.ts";
import { type Command, commandAt } from "../../commands/command.ts";
import { GRID_STEPS } from "../../commands/grid-steps.ts";
import { isComposing } from "../../components/input-method.ts";
import type { MatrixStep } from "./step-matrix.ts";

const STEPS: Readonly<Record<string, MatrixStep>> = { ...GRID_STEPS, PageUp: "page-up", PageDown: "page-down" };

type MatrixKeys = {
  readonly onStep: (step: MatrixStep) => void;
  /** What can be done at the current cell. */
  readonly commands: readonly Command[];
  /** Null while nothing is open. */
  readonly onClose: (() => void) | null;
  /** From a column's head down into the matrix. */
  readonly onEnter: () => void;
};

/** The keys of the matrix; they act while one of its cells has the focus. */
export function matrixKeys(keys: MatrixKeys): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const { target } = event;
    if (event.defaultPrevented || isComposing(event.nativeEvent) || !(target instanceof HTMLElement)) return;
    const action =
      target.closest("thead") === null ? cellKey(keys, target, chordOf(event)) : headKey(keys, target, chordOf(event));
    if (action === null) return;
    event.preventDefault();
    action();
  };
}

function cellKey(keys: MatrixKeys, target: HTMLElement, chord: string): (() => void) | null {
  const step = STEPS[chord];
  if (step === "up" && isInFirstLine(target)) return () => focusHead(target);
  if (step !== undefined) return () => keys.onStep(step);
  if (chord === "Escape") return keys.onClose;
  // A button does by itself what it is there for.
  if (target instanceof HTMLButtonElement && (chord === "Enter" || chord === " ")) return null;
  return commandAt(keys.commands, chord)?.run ?? null;
}

/** In the heads the arrows lead from one plan to the next. */
function headKey(keys: MatrixKeys, target: HTMLElement, chord: string): (() => void) | null {
  const isMenu = target.matches("[data-head] .popover > button");
  if (!isMenu || target.getAttribute("aria-expanded") === "true") return null;
  if (chord === "ArrowDown") return keys.onEnter;
  const by = { ArrowLeft: -1, ArrowRight: 1 }[chord];
  if (by === undefined) return null;
  const heads = [...(target.closest("thead")?.querySelectorAll<HTMLElement>("[data-head] .popover > button") ?? [])];
  return () => heads[Math.min(Math.max(heads.indexOf(target) + by, 0), heads.length - 1)]?.focus();
}

function isInFirstLine(target: HTMLElement): boolean {
  return target.closest("tr")?.getAttribute("aria-rowindex") === "2";
}

function focusHead(from: HTMLElement): void {
  menuButton(from.closest("table"), from.closest<HTMLElement>("[data-cell]")?.dataset.cell ?? null)?.focus();
}

/** The button of a column's menu; that of the first column where no plan is meant. */
export function menuButton(matrix: HTMLElement | null, plan: string | null): HTMLElement | null {
  const heads = matrix?.querySelectorAll<HTMLElement>("[data-head]") ?? [];
  const head = [...heads].find(({ dataset }) => dataset.head === plan) ?? heads[0];
  return head?.querySelector<HTMLElement>(".popover > button") ?? null;
}
