/** The outline at the left, and what stands at the right: fields, a row in full, the history. */
export type Pane = "outline" | "side";

/** Gives a pane a width of its own; styles/panes.css reads it. */
export function drawWidth(root: HTMLElement, pane: Pane, width: number | null): void {
  if (width === null) root.style.removeProperty(`--own-${pane}`);
  else root.style.setProperty(`--own-${pane}`, `${width}px`);
}
