import { clausesOf, type Row } from "../table/compare-table.ts";

/**
 * Rows by when they are due. `set`: some clause names a time; `none`: no clause does; `before`: some clause is due on a
 * date or earlier; `differing`: two plans do not name the same times.
 */
export type DeadlineFilter =
  | { readonly kind: "set" | "none" | "differing" }
  /** An ISO date. */
  | { readonly kind: "before"; readonly date: string };

export const DEADLINE_KINDS = ["set", "none", "before", "differing"] as const;

export function hasDeadlines(row: Row, filter: DeadlineFilter): boolean {
  const deadlines = clausesOf(row).flatMap((clause) => clause.deadlines);
  switch (filter.kind) {
    case "set":
      return deadlines.length > 0;
    case "none":
      return deadlines.length === 0;
    case "before":
      return deadlines.some(({ date }) => date !== null && date <= filter.date);
    case "differing":
      return new Set(timesByPlan(row)).size > 1;
  }
}

/** For each plan that has a clause here the times it names: a date counts as such, however it is written. */
function timesByPlan(row: Row): string[] {
  return [...row.cells.values()]
    .filter(({ clauses }) => clauses.length > 0)
    .map(({ clauses }) => {
      const times = clauses.flatMap(({ deadlines }) => deadlines.map(({ raw, date }) => date ?? raw));
      return [...new Set(times)].sort().join();
    });
}
