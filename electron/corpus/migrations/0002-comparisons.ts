import type { Migration } from "./migration.ts";

/** Comparisons with their columns and what people decided in them. */
export const comparisons: Migration = {
  version: 2,
  up: (database) => {
    database.exec(SCHEMA);
  },
};

const SCHEMA = `
  CREATE TABLE comparison (
    number  INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE,            -- opaque
    base    INTEGER REFERENCES plan(number) ON DELETE SET NULL,  -- NULL, or a plan that is removed: the first column
    used_at TEXT NOT NULL                    -- ISO time, UTC, of the last change; the window opens with the latest
  ) STRICT;

  -- The columns that a person chose. A comparison without any shows the shipped plans. Removed plans stay listed, so
  -- that they come back to their place.
  CREATE TABLE comparison_plan (
    comparison INTEGER NOT NULL REFERENCES comparison(number) ON DELETE CASCADE,
    plan       INTEGER NOT NULL REFERENCES plan(number) ON DELETE CASCADE,
    ordinal    INTEGER NOT NULL,             -- order of the columns
    PRIMARY KEY (comparison, plan)
  ) STRICT, WITHOUT ROWID;

  -- What a person decided, in order of number. A new decision deletes those undone, so the undone ones come last.
  CREATE TABLE decision (
    number     INTEGER PRIMARY KEY,
    comparison INTEGER NOT NULL REFERENCES comparison(number) ON DELETE CASCADE,
    decided_at TEXT NOT NULL,                -- ISO time, UTC
    undone     INTEGER NOT NULL CHECK (undone IN (0, 1)),
    content    TEXT NOT NULL CHECK (json_valid(content))  -- a Decision (shared/model/alignment.ts); its clause ids are those of the day
  ) STRICT;
  CREATE INDEX decision_comparison ON decision(comparison, undone, number);
`;
