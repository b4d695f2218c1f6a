import type { Migration } from "./migration.ts";

/** Tells copies of a plan: the same bytes read as another text are another source, and like texts have like sketches. */
export const copies: Migration = {
  version: 4,
  up: (database) => {
    database.exec(SCHEMA);
  },
};

const SCHEMA = `
  -- The text of a plan exactly as imported; never changed afterwards. One file may be read as several texts, where a
  -- person named another encoding.
  CREATE TABLE source_of_texts (
    id          INTEGER PRIMARY KEY,
    sha256      TEXT NOT NULL,          -- of the file's bytes
    text        TEXT NOT NULL,          -- decoded, without byte order mark
    text_sha256 TEXT NOT NULL,          -- of the text in UTF-8: shows whether it is still the one imported
    encoding    TEXT NOT NULL,          -- Encoding Standard name
    format      TEXT NOT NULL,          -- txt, html, docx, pdf, xlsx
    byte_length INTEGER NOT NULL,       -- of the file
    layout      TEXT CHECK (layout IS NULL OR json_valid(layout)),  -- a Layout (shared/model/layout.ts); NULL for a plain text
    UNIQUE (sha256, text_sha256)
  ) STRICT;
  INSERT INTO source_of_texts SELECT id, sha256, text, text_sha256, encoding, format, byte_length, layout FROM source;
  DROP TABLE source;
  ALTER TABLE source_of_texts RENAME TO source;

  -- A sample of a plan's text by which near copies are found (shared/text/sketch.ts); a plan without one is read again.
  CREATE TABLE sketch (
    plan   INTEGER PRIMARY KEY REFERENCES plan(number) ON DELETE CASCADE,
    hashes BLOB NOT NULL               -- 32-bit unsigned integers, little-endian, ascending
  ) STRICT;
`;
