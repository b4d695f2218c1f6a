import { setTimeout as wait } from "node:timers/promises";
import { FaultError } from "../../../shared/contract/fault.ts";
import { readWindowNote, removeWindowNote, writeWindowNote } from "../../corpus/window-note.ts";
import { connectEngine, type EngineConnection } from "../engine-connection.ts";
import { forkEngine } from "../fork-engine.ts";
import type { Shell } from "../shell-files.ts";
import { askForAddress } from "./ask-for-address.ts";
import { startLoopbackHost } from "./host.ts";
import { newSecret } from "./secrets.ts";

/** How long a second start waits for the first one, which may be about to write its note or to end. */
const PATIENCE_MS = 10_000;
/** Each further try starts an engine, which takes time from the one that is starting. */
const PAUSE_MS = 500;

export type ServeOptions = {
  /** The data folder. */
  readonly data: string;
  /** The file of the engine process. */
  readonly engineEntry: string;
  readonly shell: Shell;
  readonly port: number;
  readonly log?: (line: string) => void;
  readonly pagesChanged?: (pages: number) => void;
};

/** The workbench in a browser: either this process serves it, or one that was started before does. */
export type FoundHost =
  | { readonly kind: "elsewhere"; readonly address: string }
  | { readonly kind: "here"; readonly address: string; newAddress(): string; close(): Promise<void> };

/**
 * Serves the workbench for a data folder, or finds the host that serves it already. Of any number of starts at once
 * one serves and the others give its address: the engine process holds the lock, and the note leads to its host.
 *
 * Raises host/address-taken, corpus/window-open where a desktop window has the corpus, and what keeps the engine from
 * starting.
 */
export async function serveOrFind(options: ServeOptions): Promise<FoundHost> {
  const elsewhere = await addressElsewhere(options.data);
  if (elsewhere !== null) return { kind: "elsewhere", address: elsewhere };
  const engine = connectEngine(() => forkEngine(options.engineEntry, options.data));
  const found = await startOrFind(engine, options.data);
  if (found !== null) {
    await engine.close();
    return { kind: "elsewhere", address: found };
  }
  return serveHere(engine, options);
}

/** Starts the engine; gives null once it is ready, or the address of the host that turns out to have the corpus. */
async function startOrFind(engine: EngineConnection, data: string): Promise<string | null> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const failure = await engine.start();
    if (failure === null) return null;
    const address = failure.code === "corpus/window-open" ? await addressElsewhere(data) : null;
    if (address !== null) return address;
    if (failure.code !== "corpus/window-open" || performance.now() > until) {
      await engine.close();
      throw new FaultError(failure);
    }
    await wait(PAUSE_MS);
  }
}

async function addressElsewhere(data: string): Promise<string | null> {
  const note = readWindowNote(data);
  return note === null ? null : askForAddress(note);
}

async function serveHere(engine: EngineConnection, options: ServeOptions): Promise<FoundHost> {
  const key = newSecret();
  const { data } = options;
  try {
    const host = await startLoopbackHost({ ...options, engine, key });
    writeWindowNote(data, { pid: process.pid, address: host.address, key });
    return {
      kind: "here",
      address: host.newAddress(),
      newAddress: host.newAddress,
      async close() {
        removeWindowNote(data);
        await engine.close();
        await host.close();
      },
    };
  } catch (error) {
    await engine.close();
    throw error;
  }
}
