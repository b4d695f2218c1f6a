import { EventEmitter } from "node:events";

// Gives a forked process the port that Electron's utility processes have, over the channel that a forked one has.

const port = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown) => process.send?.(message),
});
process.on("message", (data) => port.emit("message", { data, ports: [] }));
process.on("disconnect", () => process.exit(0));
Object.defineProperty(process, "parentPort", { value: port });
