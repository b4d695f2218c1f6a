/** What a cell of the matrix can show of its clauses, from left to right. */
export const MATRIX_FACTS = ["path", "units", "deadline", "similarity"] as const;
export type MatrixFact = (typeof MATRIX_FACTS)[number];

/** The narrowest that each fact can be read in, in pixels. The units take what room is left. */
const WIDTHS: Readonly<Record<Exclude<MatrixFact, "path">, number>> = { units: 78, deadline: 70, similarity: 36 };
/** A place of three characters and the menu of its column. */
const HEAD_WIDTH = 108;
const GAP = 6;
const PADDING = 20;

/** A path is never cut: its column is as wide as the longest, in pixels. */
export function pathWidth(paths: Iterable<string>): number {
  let longest = 4;
  for (const path of paths)
    longest = Math.max(
      longest,
      [...path].reduce((sum, sign) => sum + (sign < "\u2000" ? 0.6 : 1), 0),
    );
  return Math.ceil(longest * PATH_SIZE) + 2;
}
const PATH_SIZE = 12;

/** What cells show, and how much room each part takes. */
export type ShownFacts = { readonly facts: readonly MatrixFact[]; readonly paths: number };

/** Number, title and seal of a task. */
const TASK_WIDTH = { narrow: 200, wide: 252 } as const;
/** From so much room on the task has its wide column. */
const WIDE_ROOM = 1400;

/** What is left out first where there is not room for all. */
const BY_NEED: readonly MatrixFact[] = ["units", "deadline", "similarity", "path"];

/** The facts that can stand side by side in as many columns as there are plans without scrolling sideways. */
export function factsThatFit(room: number, plans: number, paths: number): readonly MatrixFact[] {
  const width = (room - taskWidth(room)) / Math.max(plans, 1);
  let shown = BY_NEED.length;
  while (shown > 1 && cellWidth({ facts: BY_NEED.slice(0, shown), paths }) > width) shown -= 1;
  const kept = new Set(BY_NEED.slice(0, shown));
  return MATRIX_FACTS.filter((fact) => kept.has(fact));
}

export function taskWidth(room: number): number {
  return room < WIDE_ROOM ? TASK_WIDTH.narrow : TASK_WIDTH.wide;
}

/** The narrowest that a column with these facts can be, in pixels. */
export function cellWidth(shown: ShownFacts): number {
  const { facts } = shown;
  const needed = facts.reduce((sum, fact) => sum + widthOf(fact, shown), PADDING + GAP * Math.max(facts.length - 1, 0));
  return Math.max(HEAD_WIDTH, needed);
}

/** The columns within a cell, as `grid-template-columns` takes them. */
export function factColumns(shown: ShownFacts): string {
  const grows = shown.facts.includes("units") ? "units" : shown.facts[0];
  return shown.facts
    .map((fact) => (fact === grows ? `minmax(${widthOf(fact, shown)}px, 1fr)` : `${widthOf(fact, shown)}px`))
    .join(" ");
}

function widthOf(fact: MatrixFact, { paths }: ShownFacts): number {
  return fact === "path" ? paths : WIDTHS[fact];
}
