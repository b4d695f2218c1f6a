import type { Migration } from "./migration.ts";

/** Who went back and forth in a history, and when. */
export const steps: Migration = {
  version: 8,
  up: (database) => {
    database.exec(SCHEMA);
  },
};

// From here on the content of a decision may also be a Retraction (shared/model/history.ts).
const SCHEMA = `
  -- What moved the end of a comparison's history: it makes no entry and says which entries stand.
  CREATE TABLE history_step (
    number     INTEGER PRIMARY KEY,
    comparison INTEGER NOT NULL REFERENCES comparison(number),
    kind       TEXT NOT NULL CHECK (kind IN ('undo', 'redo', 'revert')),
    entry      INTEGER NOT NULL CHECK (entry BETWEEN 0 AND entries),  -- undone, redone, or the last in force after a revert
    entries    INTEGER NOT NULL,             -- how many entries there were then
    taken_at   TEXT NOT NULL,                -- ISO time, UTC
    by_name    TEXT                          -- NULL where not known
  ) STRICT;
  CREATE INDEX history_step_comparison ON history_step(comparison, number);

  CREATE TRIGGER history_step_stays BEFORE DELETE ON history_step
  BEGIN SELECT RAISE(ABORT, 'a step is never deleted'); END;
  CREATE TRIGGER history_step_stands BEFORE UPDATE ON history_step
  BEGIN SELECT RAISE(ABORT, 'a step is never changed'); END;
`;
