import type { Migration } from "./migration.ts";

/** Several comparisons with names, every decision on record, and tables kept as they were. */
export const history: Migration = {
  version: 7,
  up: (database) => {
    database.exec(SCHEMA);
  },
};

const SCHEMA = `
  ALTER TABLE comparison ADD COLUMN name TEXT NOT NULL DEFAULT '';      -- empty: unnamed
  ALTER TABLE comparison ADD COLUMN removed_at TEXT;                    -- ISO time, UTC; NULL while it is in the list
  -- Goes up with every use, as a clock need not: the window opens with the highest.
  ALTER TABLE comparison ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;
  UPDATE comparison SET turn = (
    SELECT count(*) FROM comparison AS other WHERE (other.used_at, other.number) <= (comparison.used_at, comparison.number)
  );

  ALTER TABLE decision ADD COLUMN by_name TEXT;                         -- who decided; NULL where that was not known
  ALTER TABLE decision ADD COLUMN why TEXT;                             -- her reason; NULL where she gave none
  -- Something else was decided after this was undone, so that it cannot come back. What is neither undone nor abandoned
  -- comes before what is undone and can come back.
  ALTER TABLE decision ADD COLUMN abandoned INTEGER NOT NULL DEFAULT 0 CHECK (abandoned IN (0, undone));
  DROP INDEX decision_comparison;
  CREATE INDEX decision_comparison ON decision(comparison, undone, abandoned, number);

  CREATE TRIGGER decision_stays BEFORE DELETE ON decision
  BEGIN SELECT RAISE(ABORT, 'a decision is never deleted'); END;
  CREATE TRIGGER decision_stands BEFORE UPDATE OF number, comparison, decided_at, content, by_name, why ON decision
  BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;
  CREATE TRIGGER decision_stays_abandoned BEFORE UPDATE OF undone, abandoned ON decision WHEN OLD.abandoned = 1
  BEGIN SELECT RAISE(ABORT, 'what is abandoned never comes back'); END;

  -- An alignment table kept as it was.
  CREATE TABLE frozen (
    number          INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,     -- from the SHA-256 of the content before it is compressed
    comparison      INTEGER NOT NULL REFERENCES comparison(number),
    frozen_at       TEXT NOT NULL,            -- ISO time, UTC
    program_version TEXT NOT NULL,
    sources         TEXT NOT NULL CHECK (json_valid(sources)),  -- the columns: [{ plan, title, sha256 }]
    decisions       INTEGER NOT NULL,         -- how many were in force
    table_sha256    TEXT NOT NULL,            -- of what a table shows: tells whether a later one equals it
    content         BLOB NOT NULL             -- JSON, gzip
  ) STRICT;
  CREATE INDEX frozen_comparison ON frozen(comparison, table_sha256);

  CREATE TRIGGER frozen_stays BEFORE DELETE ON frozen
  BEGIN SELECT RAISE(ABORT, 'a frozen table is never deleted'); END;
  CREATE TRIGGER frozen_stands BEFORE UPDATE ON frozen
  BEGIN SELECT RAISE(ABORT, 'a frozen table is never changed'); END;
`;
