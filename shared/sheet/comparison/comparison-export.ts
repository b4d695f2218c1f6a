import type { Settings } from "../../contract/settings.ts";
import type { AlignmentTable } from "../../model/comparison.ts";
import type { FrozenId } from "../../model/frozen-comparison.ts";
import type { DecisionEntry } from "../../model/history.ts";
import type { PlanId } from "../../model/ids.ts";
import type { HandedNotes } from "./handed-notes.ts";
import type { DifferencesByRow } from "./packed-differences.ts";

/** A comparison as it is to be handed out. */
export type ComparisonExport = {
  readonly table: AlignmentTable;
  /** The columns from left to right; plans of the table. */
  readonly plans: readonly PlanId[];
  /** Ids of the rows to hand out, which keep their order and number; null: all in which one of these plans has a clause. */
  readonly rows: readonly string[] | null;
  /** By row id; a row without a clause of the base plan need not be there. */
  readonly differences: DifferencesByRow;
  /** The decisions about each row, by row id; null where the file is not to name people. */
  readonly decided: ReadonlyMap<string, readonly DecisionEntry[]> | null;
  /** What people wrote beside the plans; null where the file is to have none of it. */
  readonly notes: HandedNotes | null;
  /** The notes among which the own city's wording is found, for a column behind the plans; null where there is to be none. */
  readonly drafts: HandedNotes | null;
  /** SHA-256 of each plan's file, 64 hexadecimal digits. */
  readonly hashes: ReadonlyMap<PlanId, string>;
  /** The time of export, in ISO form with its offset from UTC. */
  readonly at: string;
  readonly language: Settings["language"];
  /** The id under which the table is frozen just as it is here; null where it is not. */
  readonly frozen: FrozenId | null;
  /** The program and its version. */
  readonly program: string;
};
