import type { Database } from "better-sqlite3";

/** One step of the schema. Steps that were shipped are never edited; a change is a further step. */
export type Migration = {
  /** The version of the schema after the step: `user_version`, counting up from 1 without gaps. */
  readonly version: number;
  readonly up: (database: Database) => void;
};
