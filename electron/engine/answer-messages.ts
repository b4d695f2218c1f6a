import { parentPort } from "node:worker_threads";

/**
 * Answers every message to this work process: as a thread to the thread that started it, as a process to the one that
 * forked it. What `answer` throws ends the process, which its starter notices.
 */
export function answerMessages(answer: (message: unknown) => unknown): void {
  if (parentPort === null) {
    process.on("message", async (message) => process.send?.(await answer(message)));
    process.on("disconnect", () => process.exit());
    return;
  }
  const port = parentPort;
  port.on("message", async (message) => port.postMessage(await answer(message)));
}
