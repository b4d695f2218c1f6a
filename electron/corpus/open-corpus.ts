import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { FaultError } from "../../shared/contract/fault.ts";
import { assertConfigured, configure, openDatabase, type WritableCorpus } from "./connection.ts";
import { corpusFault } from "./corpus-fault.ts";
import { createFolder } from "./create-folder.ts";
import { assertOurs, migrate } from "./migrate.ts";

/** The corpus file in a data folder. */
export function corpusFile(folder: string): string {
  return join(folder, "corpus.db");
}

/**
 * Opens the corpus of a data folder, creating both where they are missing and bringing an older one up to date.
 * Raises corpus/newer-schema, corpus/not-ours, corpus/damaged, corpus/read-only, corpus/full and corpus/busy; none of
 * them changes the file.
 */
export function openCorpus(folder: string): WritableCorpus {
  const file = corpusFile(folder);
  try {
    createPrivately(folder, file);
    return openFile(file);
  } catch (error) {
    const known = corpusFault(error, file);
    if (known === null) throw error;
    throw new FaultError(known, { cause: error });
  }
}

/** An empty corpus in memory, for tests and for measuring. */
export function openCorpusInMemory(): WritableCorpus {
  return openFile(":memory:");
}

/** Moves everything from the write-ahead log into the file and closes it. A corpus that is closed already stays so. */
export function closeCorpus(corpus: WritableCorpus): void {
  if (!corpus.open) return;
  try {
    corpus.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    corpus.close();
  }
}

/** Other users of the computer see neither the folder nor the file. SQLite gives its log files the mode of the file. */
function createPrivately(folder: string, file: string): void {
  createFolder(folder);
  closeSync(openSync(file, "a", 0o600));
}

function openFile(file: string): WritableCorpus {
  const database = openDatabase(file);
  try {
    assertOurs(database);
    configure(database);
    migrate(database);
    assertConfigured(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
