import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parentPort, Worker } from "node:worker_threads";

/**
 * Answers every message to this work process: as a thread to the thread that started it, as a process to the one that
 * forked it. What `answer` throws ends the process, which its starter notices.
 */
export function answerMessages(answer: (message: unknown) => unknown): void {
  if (parentPort === null) {
    watchMemory();
    process.on("message", async (message) => process.send?.(await answer(message)));
    process.on("disconnect", () => process.exit());
    return;
  }
  const port = parentPort;
  port.on("message", async (message) => port.postMessage(await answer(message)));
}

/** A forked process is told its limit, in megabytes, as its argument. */
function watchMemory(): void {
  const here = fileURLToPath(import.meta.url);
  const watch = new Worker(join(dirname(here), `memory-watch${extname(here)}`), {
    workerData: Number(process.argv[2]),
  });
  watch.unref();
}
