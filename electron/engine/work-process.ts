import { fork } from "node:child_process";
import { Worker } from "node:worker_threads";

/** Why a process ended without being told to. */
export type WorkEnd = "memory" | "crashed";

/** A process that takes values, gives values and can be killed at any moment. */
export type WorkProcess = {
  send(message: object): void;
  /** Called once, before anything is sent. `ended` comes once, last, also after a kill. */
  listen(heard: { readonly message: (value: unknown) => void; readonly ended: (end: WorkEnd) => void }): void;
  kill(): void;
};

export type StartProcess = () => WorkProcess;

/** What a process may take up, in megabytes. One that takes more ends. */
export type MemoryLimits = {
  /** JavaScript values. */
  readonly heap: number;
  /** All together: besides the values the bytes of files and whatever libraries hold. */
  readonly all: number;
};

const MEGABYTE = 1024 * 1024;
/** V8 ends a process that is out of memory by abort; seen from outside: this signal, or on Windows this exit code. */
const ABORTED = "SIGABRT";
const ABORTED_CODE = 134;
/** How often a thread is asked what it takes up, in milliseconds. */
const WATCH_MS = 50;
/** Between the heap a thread may take up and the one at which V8 ends it, in megabytes. */
const HEADROOM = 256;

/**
 * Starts the program of a process: as a Node process of its own or, in Electron, where no Node can be forked, as a thread
 * of the engine's process.
 */
export function startProcess(program: string, limits: MemoryLimits): WorkProcess {
  return "parentPort" in process ? threadProcess(program, limits) : forkProcess(program, limits);
}

/** A Node process of its own. */
export function forkProcess(program: string, { heap, all }: MemoryLimits): WorkProcess {
  const child = fork(program, [String(all)], {
    serialization: "advanced",
    execArgv: [`--max-old-space-size=${heap}`],
    // What V8 writes about a lack of memory is of no use to anybody; the fault says it. The pipe is memory-watch's.
    stdio: ["ignore", "ignore", "ignore", "ipc", "pipe"],
  });
  let isTooLarge = false;
  child.stdio[4]?.on("data", () => {
    isTooLarge = true;
  });
  const endOf = (code: number | null, signal: string | null) =>
    isTooLarge || signal === ABORTED || code === ABORTED_CODE ? "memory" : "crashed";
  return {
    send(message) {
      if (child.connected) child.send(message, () => undefined);
    },
    listen({ message, ended }) {
      child.on("message", message);
      onFirst(ended, (end) => {
        child.on("close", (code, signal) => end(endOf(code, signal)));
        child.on("error", () => end("crashed"));
      });
    },
    kill: () => void child.kill("SIGKILL"),
  };
}

/**
 * A thread of this process. V8 ends the whole process over an allocation that goes too far beyond the heap's limit, so V8
 * is given some more than the thread may take up, and the thread is watched. Where V8 is faster than the watch all the
 * same, the host starts the engine again.
 */
export function threadProcess(program: string, limits: MemoryLimits): WorkProcess {
  const worker = new Worker(program, {
    resourceLimits: { maxOldGenerationSizeMb: limits.heap + HEADROOM },
    stdout: true,
    stderr: true,
  });
  return {
    send: (message) => worker.postMessage(message),
    listen({ message, ended }) {
      worker.on("message", message);
      onFirst(ended, (end) => {
        const stopWatching = watchThread(worker, limits, () => {
          end("memory");
          void worker.terminate();
        });
        worker.on("error", (error) => end(isOutOfMemory(error) ? "memory" : "crashed"));
        worker.on("exit", () => {
          stopWatching();
          end("crashed");
        });
      });
    },
    kill: () => void worker.terminate(),
  };
}

/** Calls back when a thread takes up more than it may. Gives the way to stop. */
function watchThread(worker: Worker, { heap, all }: MemoryLimits, tooLarge: () => void): () => void {
  const watch = setInterval(async () => {
    const held = await worker.getHeapStatistics().catch(() => null);
    if (held === null) return;
    const values = held.used_heap_size / MEGABYTE;
    if (values > heap || values + held.external_memory / MEGABYTE > all) tooLarge();
  }, WATCH_MS);
  watch.unref();
  return () => clearInterval(watch);
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

/** Passes on the first end only: a process may report an error and then its exit. */
function onFirst(ended: (end: WorkEnd) => void, attach: (end: (reason: WorkEnd) => void) => void): void {
  let over = false;
  attach((reason) => {
    if (!over) ended(reason);
    over = true;
  });
}
