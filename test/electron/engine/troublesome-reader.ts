import { parentPort } from "node:worker_threads";
import type { ToReader } from "../../../electron/engine/reading-messages.ts";

// A reading process that gets into the trouble that the name of the file says.

function trouble({ name }: ToReader): unknown {
  switch (name) {
    case "hang":
      for (;;);
    case "memory": {
      const kept: unknown[] = [];
      for (;;) kept.push({ kept: kept.length });
    }
    case "crash":
      return process.exit(3);
    case "nonsense":
      return { ok: true, value: { source: 1 } };
    default:
      throw new Error(name);
  }
}

if (parentPort === null) process.on("message", (message: ToReader) => process.send?.(trouble(message)));
else parentPort.on("message", (message: ToReader) => parentPort?.postMessage(trouble(message)));
