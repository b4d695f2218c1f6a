import type { Migration } from "./migration.ts";

/** How a person last had each comparison before her. */
export const views: Migration = {
  version: 11,
  up: (database) => {
    database.exec(SCHEMA);
  },
};

const SCHEMA = `
  CREATE TABLE comparison_view (
    comparison INTEGER PRIMARY KEY REFERENCES comparison(number),
    content    TEXT NOT NULL CHECK (json_valid(content))  -- filters, layers, widths and the like
  ) STRICT;
`;
