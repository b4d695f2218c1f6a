import type { Migration } from "./migration.ts";

/** Every corpus has a comparison, so that looking for the one last used never has to make one. */
export const firstComparison: Migration = {
  version: 6,
  up: (database) => {
    database.exec(SCHEMA);
  },
};

const SCHEMA = `
  INSERT INTO comparison (id, base, used_at)
  SELECT 'k' || lower(hex(randomblob(6))), NULL, '1970-01-01T00:00:00.000Z'
  WHERE NOT EXISTS (SELECT 1 FROM comparison);
`;
