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

/** V8 ends a process that is out of memory by abort; seen from outside: this signal, or on Windows this exit code. */
const ABORTED = "SIGABRT";
const ABORTED_CODE = 134;

/**
 * Starts the program of a process, which ends when its heap grows beyond a limit in megabytes: as a Node process of its
 * own or, in Electron, where no Node can be forked, as a thread of the engine's process.
 */
export function startProcess(program: string, heap: number): WorkProcess {
  return "parentPort" in process ? threadProcess(program, heap) : forkProcess(program, heap);
}

/** A Node process of its own. */
export function forkProcess(program: string, heap: number): WorkProcess {
  const child = fork(program, [], {
    serialization: "advanced",
    execArgv: [`--max-old-space-size=${heap}`],
    // What V8 writes about a lack of memory is of no use to anybody; the fault says it.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  return {
    send(message) {
      if (child.connected) child.send(message, () => undefined);
    },
    listen({ message, ended }) {
      child.on("message", message);
      onFirst(ended, (end) => {
        child.on("exit", (code, signal) => end(signal === ABORTED || code === ABORTED_CODE ? "memory" : "crashed"));
        child.on("error", () => end("crashed"));
      });
    },
    kill: () => void child.kill("SIGKILL"),
  };
}

/**
 * A thread of this process. Its heap has a limit, too, but V8 may end the whole process over a single allocation beyond
 * it; the host then starts the engine again.
 */
export function threadProcess(program: string, heap: number): WorkProcess {
  const worker = new Worker(program, {
    resourceLimits: { maxOldGenerationSizeMb: heap },
    stdout: true,
    stderr: true,
  });
  return {
    send: (message) => worker.postMessage(message),
    listen({ message, ended }) {
      worker.on("message", message);
      onFirst(ended, (end) => {
        worker.on("error", (error) => end(isOutOfMemory(error) ? "memory" : "crashed"));
        worker.on("exit", () => end("crashed"));
      });
    },
    kill: () => void worker.terminate(),
  };
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
