import type { Migration } from "./migration.ts";

/** What the format of a file says of its text's tables, headings and furniture. */
export const layouts: Migration = {
  version: 3,
  up: (database) => {
    database.exec(SCHEMA);
  },
};

const SCHEMA = `
  -- A Layout (shared/model/layout.ts) as JSON; NULL for a plain text.
  ALTER TABLE source ADD COLUMN layout TEXT CHECK (layout IS NULL OR json_valid(layout));
`;
