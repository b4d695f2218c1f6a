import { useCallback } from "react";
import { useSettings } from "../settings/settings-context.tsx";
import { drawWidth, type Pane } from "./draw-width.ts";

export type PaneState = {
  readonly folded: boolean;
  /** Null: as wide as the program would have it. */
  readonly setWidth: (width: number | null) => void;
  /** Shows a width while the edge is being dragged, without keeping it. */
  readonly draw: (width: number) => void;
  /** Folds the pane away, or unfolds it. */
  readonly fold: () => void;
};

/** How wide a pane is. It is the same on every screen, and the same the next time. */
export function usePane(pane: Pane): PaneState {
  const { settings, changeWindow } = useSettings();
  const folded = pane === "outline" ? settings.window.outlineFolded : settings.window.sideFolded;
  const setWidth = useCallback(
    (width: number | null) => changeWindow(pane === "outline" ? { outlineWidth: width } : { sideWidth: width }),
    [pane, changeWindow],
  );
  const draw = useCallback((width: number) => drawWidth(document.documentElement, pane, width), [pane]);
  const fold = useCallback(
    () => changeWindow(pane === "outline" ? { outlineFolded: !folded } : { sideFolded: !folded }),
    [pane, folded, changeWindow],
  );
  return { folded, setWidth, draw, fold };
}
