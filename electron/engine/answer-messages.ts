import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parentPort, Worker } from "node:worker_threads";

/**
 * Answers every message to this work process: as a thread to the thread that started it, as a process to the one that
 * forked it. What `answer` throws ends the process, which its starter notices.
 */
export function answerMessages(answer: (message: unknown) => unknown): void {
  const port = parentPort;
  if (port !== null) {
    port.on("message", (message) => orEnd(async () => port.postMessage(await answer(message))));
    return;
  }
  watchMemory();
  process.on("message", (message) => orEnd(async () => process.send?.(await answer(message))));
  process.on("disconnect", () => process.exit());
}

/** In a thread, too, exit ends only what runs here. */
async function orEnd(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch {
    process.exit(1);
  }
}

/** A forked process is told its limit, in megabytes, as its argument. */
function watchMemory(): void {
  const here = fileURLToPath(import.meta.url);
  const watch = new Worker(join(dirname(here), `memory-watch${extname(here)}`), {
    workerData: Number(process.argv[2]),
  });
  watch.unref();
}
