import { basename } from "node:path";
import SQLite, { type Database, type Statement } from "better-sqlite3";
import { raise } from "../../shared/contract/fault.ts";

declare const access: unique symbol;

/** An open corpus that is only read from. */
export type ReadableCorpus = Database & { readonly [access]: "read" | "write" };
/** An open corpus that may be changed. Functions that take one change something. */
export type WritableCorpus = Database & { readonly [access]: "write" };

/** How long a statement waits while another process writes, in milliseconds. */
const BUSY_MS = 5000;
const SYNCHRONOUS_FULL = 2;

/** Opens a database file, creating it where there is none, and nothing else: what it holds is not looked at. */
export function openDatabase(file: string): WritableCorpus {
  return new SQLite(file, { timeout: BUSY_MS }) as WritableCorpus;
}

/**
 * Makes a connection strict and its commits durable. In WAL mode this build of SQLite falls back to synchronous=NORMAL,
 * under which a power cut may lose commits, unless FULL is asked for; so it is asked for, and asked after.
 */
export function configure(database: WritableCorpus): void {
  untilFree(() => database.pragma("journal_mode = WAL"));
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  database.pragma("trusted_schema = OFF");
  database.pragma("cell_size_check = ON");
  database.pragma("mmap_size = 0");
  database.pragma("temp_store = MEMORY");
  database.pragma(`journal_size_limit = ${16 * 1024 * 1024}`);
}

/** Fails where a setting that guards the data does not hold; to be called after a write, which may change them. */
export function assertConfigured(database: ReadableCorpus): void {
  const expected = { journal_mode: "wal", synchronous: SYNCHRONOUS_FULL, foreign_keys: 1, trusted_schema: 0 };
  for (const [name, value] of Object.entries(expected)) {
    const found = database.pragma(name, { simple: true });
    if (found !== value && !database.memory) throw new Error(`SQLite's ${name} is ${found}, not ${value}`);
  }
}

/** Repeats what another process is in the way of; SQLite waits by itself for most statements, not for this one. */
function untilFree(attempt: () => void): void {
  const giveUp = Date.now() + BUSY_MS;
  for (;;) {
    try {
      attempt();
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > giveUp) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof SQLite.SqliteError && error.code.startsWith("SQLITE_BUSY");
}

const statements = new WeakMap<Database, Map<string, Statement>>();

/** A statement, prepared once per connection. */
export function prepared<Parameters extends unknown[], Row = unknown>(
  corpus: ReadableCorpus,
  sql: string,
): Statement<Parameters, Row> {
  const known = statements.get(corpus) ?? new Map<string, Statement>();
  statements.set(corpus, known);
  const statement = known.get(sql) ?? corpus.prepare(sql);
  known.set(sql, statement);
  // The row type is the caller's promise about its own SQL; readers of whole plans check it by schema.
  return statement as unknown as Statement<Parameters, Row>;
}

/**
 * Runs changes in one transaction: all of them are stored when this returns, or none. Raises corpus/damaged and leaves
 * the file as it is where its structure is damaged: what could still be saved of it, a change might write over.
 */
export function change<T>(corpus: WritableCorpus, work: () => T): T {
  assertSound(corpus);
  return corpus.transaction(work).immediate();
}

const sound = new WeakSet<Database>();

/**
 * Looks whether the file's structure is whole, once for each connection, before its first change; who only reads need not
 * wait for it. Raises corpus/damaged.
 */
export function assertSound(corpus: WritableCorpus): void {
  if (sound.has(corpus)) return;
  const found = corpus.pragma("quick_check(1)", { simple: true });
  if (found !== "ok") raise("corpus/damaged", { file: basename(corpus.name), reason: String(found) });
  sound.add(corpus);
}

/** Runs several queries on one state of the corpus, whatever other processes store meanwhile. */
export function snapshot<T>(corpus: ReadableCorpus, work: () => T): T {
  return corpus.transaction(work).deferred();
}
