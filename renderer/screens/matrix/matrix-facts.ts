/** What a cell of the matrix can show of its clauses, from left to right. */
export const MATRIX_FACTS = ["path", "units", "deadline", "similarity"] as const;
export type MatrixFact = (typeof MATRIX_FACTS)[number];

/** The narrowest that each fact can be read in, in pixels. The units take what room is left. */
const WIDTHS: Readonly<Record<MatrixFact, number>> = { path: 66, units: 84, deadline: 62, similarity: 38 };
const GAP = 6;
const PADDING = 20;

/** Number, title and seal of a task. */
export const TASK_WIDTH = { narrow: 200, wide: 252 } as const;
/** From so much room on the task has its wide column. */
const WIDE_ROOM = 1400;

/** What is left out first where there is not room for all. */
const BY_NEED: readonly MatrixFact[] = ["units", "deadline", "similarity", "path"];

/** The facts that can stand side by side in as many columns as there are plans without scrolling sideways. */
export function factsThatFit(room: number, plans: number): readonly MatrixFact[] {
  const width = (room - taskWidth(room)) / Math.max(plans, 1);
  let shown = BY_NEED.length;
  while (shown > 1 && cellWidth(BY_NEED.slice(0, shown)) > width) shown -= 1;
  const kept = new Set(BY_NEED.slice(0, shown));
  return MATRIX_FACTS.filter((fact) => kept.has(fact));
}

export function taskWidth(room: number): number {
  return room < WIDE_ROOM ? TASK_WIDTH.narrow : TASK_WIDTH.wide;
}

/** The narrowest that a cell with these facts can be, in pixels. */
export function cellWidth(facts: readonly MatrixFact[]): number {
  return facts.reduce((sum, fact) => sum + WIDTHS[fact], PADDING + GAP * Math.max(facts.length - 1, 0));
}

/** The columns within a cell, as `grid-template-columns` takes them. */
export function factColumns(facts: readonly MatrixFact[]): string {
  const grows = facts.includes("units") ? "units" : facts[0];
  return facts.map((fact) => (fact === grows ? `minmax(${WIDTHS[fact]}px, 1fr)` : `${WIDTHS[fact]}px`)).join(" ");
}
