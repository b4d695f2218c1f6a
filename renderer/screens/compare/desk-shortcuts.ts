import type { PlanId } from "../../../shared/model/ids.ts";
import { useShortcuts } from "../../shell/use-shortcuts.ts";

/** What the keys of the comparison do that act wherever the focus is. */
export type DeskShortcuts = {
  readonly plans: readonly PlanId[];
  readonly toggleFold: (plan: PlanId) => void;
  readonly exportTable: () => void;
  readonly review: () => void;
  readonly history: () => void;
  readonly nextDoubtful: () => void;
  /** Null where the table is frozen. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
};

/** Hears the keys of the comparison. */
export function useDeskShortcuts(desk: DeskShortcuts): void {
  useShortcuts(({ chord, typing }) => {
    const fold = /^Alt\+([1-8])$/u.exec(chord);
    const folding = desk.plans[Number(fold?.[1] ?? 0) - 1];
    if (folding !== undefined) {
      desk.toggleFold(folding);
      return true;
    }
    const action = actionOf(desk, chord, typing);
    action?.();
    return action !== null;
  });
}

function actionOf(desk: DeskShortcuts, chord: string, typing: boolean): (() => void) | null {
  switch (chord) {
    case "Ctrl+E":
      return desk.exportTable;
    case "F8":
    case "Alt+Enter":
      return desk.nextDoubtful;
    case "F9":
      return desk.review;
    case "Ctrl+Alt+Z":
      return desk.history;
    case "Ctrl+Z":
      return typing ? null : desk.undo;
    case "Ctrl+Y":
    case "Ctrl+Shift+Z":
      return typing ? null : desk.redo;
    default:
      return null;
  }
}
