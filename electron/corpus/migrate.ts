import { basename } from "node:path";
import { raise } from "../../shared/contract/fault.ts";
import { change, type ReadableCorpus, type WritableCorpus } from "./connection.ts";
import { plans } from "./migrations/0001-plans.ts";
import { comparisons } from "./migrations/0002-comparisons.ts";
import { layouts } from "./migrations/0003-layouts.ts";
import type { Migration } from "./migrations/migration.ts";

/** Every step, in order. */
export const MIGRATIONS: readonly Migration[] = [plans, comparisons, layouts];

/** SQLite's mark of a file's owner: "DZhr" in ASCII. */
export const APPLICATION_ID = 0x445a6872;

/** The version of the schema that this program knows. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Refuses a database that this program must not touch, before anything is written. Raises corpus/not-ours and
 * corpus/newer-schema.
 */
export function assertOurs(database: ReadableCorpus): void {
  const owner = database.pragma("application_id", { simple: true });
  const isNew = database.prepare("SELECT count(*) FROM sqlite_schema").pluck().get() === 0;
  if (owner !== APPLICATION_ID && !(owner === 0 && isNew)) raise("corpus/not-ours", { file: basename(database.name) });
  const found = schemaVersion(database);
  if (found > SCHEMA_VERSION) {
    raise("corpus/newer-schema", { found: String(found), supported: String(SCHEMA_VERSION) });
  }
}

/**
 * Brings the schema to a version. Each step and its number are stored in one transaction, so a killed program leaves
 * the version before or the one after; two programs that start at once take turns.
 */
export function migrate(database: WritableCorpus, target: number = SCHEMA_VERSION): void {
  for (const step of MIGRATIONS.slice(0, target)) {
    if (schemaVersion(database) >= step.version) continue;
    change(database, () => {
      if (schemaVersion(database) >= step.version) return;
      step.up(database);
      database.pragma(`application_id = ${APPLICATION_ID}`);
      database.pragma(`user_version = ${step.version}`);
    });
  }
}

function schemaVersion(database: ReadableCorpus): number {
  return Number(database.pragma("user_version", { simple: true }));
}
