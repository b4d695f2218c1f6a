import type { EngineEvent } from "../../shared/contract/events.ts";
import { type Fault, FaultError, fault, raise } from "../../shared/contract/fault.ts";
import type { Downloaded, Uploaded } from "../../shared/contract/messages.ts";
import type { Reply } from "../../shared/contract/reply.ts";
import type { WritableCorpus } from "../corpus/connection.ts";
import { corpusFault } from "../corpus/corpus-fault.ts";
import { dataVersion } from "../corpus/data-version.ts";
import { closeCorpus, corpusFile, openCorpus } from "../corpus/open-corpus.ts";
import { takeWindowLock, type WindowLock } from "../corpus/window-lock.ts";
import { readWindowNote } from "../corpus/window-note.ts";
import { accountName } from "./account-name.ts";
import { openComparer } from "./comparer.ts";
import { alignAhead } from "./comparison/align-ahead.ts";
import { openAlignmentTables } from "./comparison/alignment-tables.ts";
import { describeBug } from "./describe-bug.ts";
import { createDispatcher } from "./dispatcher.ts";
import { createDownloads } from "./downloads.ts";
import { createHandlers } from "./handlers.ts";
import { createInspections } from "./inspections.ts";
import { openReader } from "./reader.ts";
import { rereadPlans } from "./reread-plans.ts";
import { listShippedPlans, takeShippedPlans } from "./shipped-plans.ts";
import { openSimilarClauses } from "./similar-clauses.ts";
import { createUploads } from "./uploads.ts";
import type { StartProcess } from "./work-process.ts";
import type { Workroom } from "./workroom.ts";
import { openWriter } from "./writer.ts";

export type EngineOptions = {
  readonly dataFolder: string;
  /** Whether this engine serves a window, of which a corpus has one at a time. */
  readonly window: boolean;
  readonly startReader: StartProcess;
  readonly startComparer: StartProcess;
  readonly startWriter: StartProcess;
  /** The folder of the data shipped with the program. */
  readonly resourcesFolder: string;
  /** Writes a line for whoever looks into a failure; never given a word of a document. */
  readonly log: (line: string) => void;
  readonly now?: () => Date;
  /** By what name decisions are kept where the person gives none; left out: that of the computer's account. */
  readonly account?: string;
};

/** An open corpus and all that can be done with it. */
export type Engine = {
  /** Answers a call of the contract. `id` only serves to cancel it. */
  call(id: number, method: string, params: unknown): Promise<Reply<unknown>>;
  cancel(id: number): void;
  upload(name: string, bytes: Uint8Array): Reply<Uploaded>;
  /** Gives a file that a call has made. */
  download(download: string): Reply<Downloaded>;
  /** Calls back with every event; gives the way to stop. */
  listen(heard: (event: EngineEvent) => void): () => void;
  /** Takes in the shipped plans that never were, and reads again what an older reader read; then aligns
   * what the window opens with, if there is one. Once; never rejects. */
  prepare(): Promise<void>;
  /** Ends what is under way, moves everything into the corpus file and lets go of it. May be called again. */
  close(): Promise<void>;
};

/** How often the corpus is asked whether another process changed it, in milliseconds. */
const WATCH_MS = 1000;

/**
 * Opens the corpus of a data folder. Raises corpus/window-open where another process serves its window, and what
 * openCorpus raises.
 */
export function openEngine(options: EngineOptions): Engine {
  const lock = options.window ? lockWindow(options.dataFolder) : null;
  try {
    return startEngine(options, openCorpus(options.dataFolder), lock);
  } catch (error) {
    lock?.release();
    throw error;
  }
}

function startEngine(options: EngineOptions, corpus: WritableCorpus, lock: WindowLock | null): Engine {
  const { log, resourcesFolder } = options;
  const listeners = new Set<(event: EngineEvent) => void>();
  const room: Workroom = {
    corpus,
    log,
    reader: openReader(options.startReader),
    writer: openWriter(options.startWriter),
    uploads: createUploads(),
    inspections: createInspections(),
    missing: [],
    downloads: createDownloads(),
    now: options.now ?? (() => new Date()),
    account: options.account ?? accountName(),
    tell: (event) => {
      for (const heard of [...listeners]) heard(event);
    },
  };
  const comparer = openComparer(options.startComparer);
  const tables = openAlignmentTables(corpus, comparer);
  const similar = openSimilarClauses(corpus, comparer);
  const shipped = listShippedPlans(resourcesFolder);
  const explain = (error: unknown) => corpusFault(error, corpus.name);
  const dispatcher = createDispatcher(
    createHandlers(
      room,
      { tables, similar },
      shipped.map(({ id }) => id),
    ),
    { explain, log },
  );
  const stopWatching = watchOthers(room);
  let preparing: Promise<void> | null = null;
  let closing: Promise<void> | null = null;

  async function prepare(): Promise<void> {
    try {
      await takeShippedPlans(room, shipped, resourcesFolder);
      await rereadPlans(room);
      if (options.window) await alignAhead(room, tables);
    } catch (error) {
      if (closing !== null) return;
      const known = error instanceof FaultError ? error.fault : explain(error);
      if (known !== null) room.missing.push(known);
      log(`prepare: ${known?.code ?? describeBug(error)}`);
      room.tell({ kind: "corpus-changed" });
    }
  }

  async function close(): Promise<void> {
    stopWatching();
    const done = dispatcher.end();
    room.reader.end();
    room.writer.end();
    comparer.end();
    room.uploads.clear();
    room.inspections.clear();
    room.downloads.clear();
    await Promise.all([done, preparing]);
    closeCorpus(corpus);
    lock?.release();
  }

  return {
    call: dispatcher.call,
    cancel: dispatcher.cancel,
    upload: (name, bytes) => answered(() => ({ upload: room.uploads.add(name, bytes) })),
    download: (download) => answered(() => room.downloads.get(download)),
    listen(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    prepare() {
      preparing ??= prepare();
      return preparing;
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
}

function lockWindow(folder: string): WindowLock {
  try {
    return takeWindowLock(folder) ?? raise("corpus/window-open", { address: readWindowNote(folder)?.address ?? "" });
  } catch (error) {
    const known = corpusFault(error, corpusFile(folder));
    if (known === null) throw error;
    throw new FaultError(known, { cause: error });
  }
}

function answered<T>(work: () => T): Reply<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof FaultError) return { ok: false, fault: error.fault };
    throw error;
  }
}

/** Tells the windows when another process has changed the corpus. */
function watchOthers({ corpus, tell, log }: Workroom): () => void {
  let seen = dataVersion(corpus);
  const watch = setInterval(() => {
    try {
      const found = dataVersion(corpus);
      if (found !== seen) tell({ kind: "corpus-changed" });
      seen = found;
    } catch (error) {
      log(`watch: ${corpusFault(error, corpus.name)?.code ?? describeBug(error)}`);
    }
  }, WATCH_MS);
  watch.unref();
  return () => clearInterval(watch);
}

/** What a failed opening means to a person. A bug stays one, and is named by its place only. */
export function explainFailedOpening(error: unknown, log: (line: string) => void): Fault {
  if (error instanceof FaultError) return error.fault;
  log(`open: ${describeBug(error)}`);
  return fault("internal", { reason: error instanceof Error ? error.name : typeof error });
}
