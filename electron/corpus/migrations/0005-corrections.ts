import type { Migration } from "./migration.ts";

/** What people read otherwise than the program. */
export const corrections: Migration = {
  version: 5,
  up: (database) => {
    database.exec(SCHEMA);
  },
};

const SCHEMA = `
  -- A person's word on a stretch of a source, kept beside it: the source is never changed, nor is a row of this table.
  CREATE TABLE correction (
    number  INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE,      -- opaque
    source  INTEGER NOT NULL REFERENCES source(id),
    made_at TEXT NOT NULL,             -- ISO time, UTC
    made_by TEXT,                      -- as the person names herself; NULL where she does not
    note    TEXT,                      -- her reason; NULL where she gives none
    kind    TEXT NOT NULL CHECK (kind IN ('passage', 'region')),
    start   INTEGER NOT NULL,          -- UTF-16 units of source.text, half open
    "end"   INTEGER NOT NULL,
    before  TEXT,                      -- passage: the words as they stand in source.text
    after   TEXT,                      -- passage: the words as she reads them
    region  TEXT,                      -- region: the kind of region that it is to her
    reason  TEXT,                      -- region: why it is noise; NULL for every other kind
    CHECK ((kind = 'passage') = (before IS NOT NULL AND after IS NOT NULL AND region IS NULL)),
    CHECK ((kind = 'region') = (region IS NOT NULL AND before IS NULL AND after IS NULL)),
    CHECK ((region IS 'noise') = (reason IS NOT NULL)),
    CHECK (start <= "end")
  ) STRICT;
  CREATE INDEX correction_source ON correction(source, start);

  -- A correction that its person took back.
  CREATE TABLE correction_retraction (
    correction   INTEGER PRIMARY KEY REFERENCES correction(number),
    retracted_at TEXT NOT NULL         -- ISO time, UTC
  ) STRICT;

  CREATE TRIGGER correction_stays BEFORE DELETE ON correction
  BEGIN SELECT RAISE(ABORT, 'a correction is never deleted'); END;
  CREATE TRIGGER correction_stands BEFORE UPDATE ON correction
  BEGIN SELECT RAISE(ABORT, 'a correction is never changed'); END;
  CREATE TRIGGER correction_retraction_stays BEFORE DELETE ON correction_retraction
  BEGIN SELECT RAISE(ABORT, 'a retraction is never deleted'); END;
  CREATE TRIGGER correction_retraction_stands BEFORE UPDATE ON correction_retraction
  BEGIN SELECT RAISE(ABORT, 'a retraction is never changed'); END;
`;
