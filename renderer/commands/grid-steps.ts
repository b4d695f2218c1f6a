/** Where the keys of a grid lead from the cell that has the focus. */
export type GridStep = "up" | "down" | "left" | "right" | "line-start" | "line-end" | "first" | "last";

/** The keys of a grid, as every grid of the program hears them. */
export const GRID_STEPS: Readonly<Record<string, GridStep>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "line-start",
  End: "line-end",
  "Ctrl+Home": "first",
  "Ctrl+End": "last",
};
