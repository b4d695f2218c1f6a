import { parentPort } from "node:worker_threads";

/** Answers every message to this work process: as a thread to the thread that started it, as a process to the one that forked it. */
export function answerMessages(answer: (message: unknown) => unknown): void {
  if (parentPort === null) {
    process.on("message", (message) => process.send?.(answer(message)));
    process.on("disconnect", () => process.exit());
    return;
  }
  const port = parentPort;
  port.on("message", (message) => port.postMessage(answer(message)));
}
