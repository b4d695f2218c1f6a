import type { MarkerStyle } from "../outline/marker.ts";
import type { Passage } from "../passage.ts";
import type { Role } from "../responsibility/role-words.ts";

/** What a row of a table of tasks says; what merged and repeated cells stand for is filled in. */
export type TaskRow = {
  /** What the tasks belong to, in cells of their own, from the outside in; null where that of the row above goes on. */
  readonly areas: readonly (Passage | null)[];
  readonly number: Passage | null;
  /** The highest of the numbers that tasks of the table begin with; null where they have none. */
  readonly highestMarker: MarkerStyle | null;
  /** The heading of the tasks, in a cell of its own. */
  readonly headings: readonly Passage[];
  readonly tasks: readonly Task[];
  /** Cells that say neither what is to be done nor by whom nor by when: remarks, results, money. */
  readonly remarks: readonly Passage[];
  /** Cells that name people rather than bodies, or nobody. */
  readonly persons: readonly Passage[];
  /** All passages that stand in the row. */
  readonly passages: readonly Passage[];
  /** The first words of a cell that stands in another's column; null where the row is in order. */
  readonly misplaced: Passage | null;
};

/** A task with the cells that say who does it and by when. */
export type Task = {
  readonly passage: Passage;
  readonly statements: readonly Passage[];
  /** The role that the column of a statement gives units to which the words give none. */
  readonly roles: ReadonlyMap<Passage, Role>;
  readonly limits: readonly Passage[];
  /** Its statements are those of other tasks as well. */
  readonly inherited: boolean;
};

/** The row of an area that is drawn across the table. */
export function areaRow(area: Passage): TaskRow {
  return {
    areas: [area],
    number: null,
    highestMarker: null,
    headings: [],
    tasks: [],
    remarks: [],
    persons: [],
    passages: [area],
    misplaced: null,
  };
}
