import { basename } from "node:path";
import { raise } from "../../shared/contract/fault.ts";
import { assertSound, type ReadableCorpus, snapshot, type WritableCorpus } from "./connection.ts";
import { plans } from "./migrations/0001-plans.ts";
import { comparisons } from "./migrations/0002-comparisons.ts";
import { layouts } from "./migrations/0003-layouts.ts";
import { copies } from "./migrations/0004-copies.ts";
import { corrections } from "./migrations/0005-corrections.ts";
import { firstComparison } from "./migrations/0006-first-comparison.ts";
import { history } from "./migrations/0007-history.ts";
import { steps } from "./migrations/0008-steps.ts";
import { search } from "./migrations/0009-search.ts";
import { notes } from "./migrations/0010-notes.ts";
import { views } from "./migrations/0011-views.ts";
import { searchSegments } from "./migrations/0012-search-segments.ts";
import type { Migration } from "./migrations/migration.ts";

/** Every step, in order. */
export const MIGRATIONS: readonly Migration[] = [
  plans,
  comparisons,
  layouts,
  copies,
  corrections,
  firstComparison,
  history,
  steps,
  search,
  notes,
  views,
  searchSegments,
];

/** SQLite's mark of a file's owner: "DZhr" in ASCII. */
export const APPLICATION_ID = 0x445a6872;

/** The version of the schema that this program knows. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Refuses a database that this program must not touch, before anything is written. Raises corpus/not-ours and
 * corpus/newer-schema.
 */
export function assertOurs(database: ReadableCorpus): void {
  // At one moment: another program may be creating it.
  const { owner, isNew, found } = snapshot(database, () => ({
    owner: database.pragma("application_id", { simple: true }),
    isNew: database.prepare("SELECT count(*) FROM sqlite_schema").pluck().get() === 0,
    found: schemaVersion(database),
  }));
  if (owner !== APPLICATION_ID && !(owner === 0 && isNew)) raise("corpus/not-ours", { file: basename(database.name) });
  if (found > SCHEMA_VERSION) {
    raise("corpus/newer-schema", { found: String(found), supported: String(SCHEMA_VERSION) });
  }
}

/**
 * Brings the schema to a version. All steps and the number are stored in one transaction, so a killed program leaves
 * the version before or the one wanted; two programs that start at once take turns. Raises corpus/damaged.
 */
export function migrate(database: WritableCorpus, target: number = SCHEMA_VERSION): void {
  if (schemaVersion(database) >= target) return;
  // A step may put another table in the place of one that others refer to; SQLite allows it while it does not look.
  database.pragma("foreign_keys = OFF");
  try {
    database
      .transaction(() => {
        // Behind the lock: a table that another program is just dropping would pass for damage.
        assertSound(database);
        for (const step of MIGRATIONS.slice(0, target)) take(database, step);
      })
      .immediate();
  } finally {
    database.pragma("foreign_keys = ON");
  }
}

function take(database: WritableCorpus, step: Migration): void {
  if (schemaVersion(database) >= step.version) return;
  step.up(database);
  const broken = database.pragma("foreign_key_check");
  if (Array.isArray(broken) && broken.length > 0) throw new Error(`step ${step.version} broke a reference`);
  database.pragma(`application_id = ${APPLICATION_ID}`);
  database.pragma(`user_version = ${step.version}`);
}

function schemaVersion(database: ReadableCorpus): number {
  return Number(database.pragma("user_version", { simple: true }));
}
