import { utilityProcess } from "electron";
import type { EngineProcess } from "../engine-connection.ts";

/** Starts the engine as an Electron utility process. */
export function startUtilityEngine(entry: string, data: string): EngineProcess {
  const child = utilityProcess.fork(entry, ["--data", data, "--window"], {
    serviceName: "duizhao-engine",
    stdio: ["ignore", "inherit", "inherit"],
  });
  let alive = true;
  child.on("exit", () => {
    alive = false;
  });
  return {
    send(message) {
      if (alive) child.postMessage(message);
    },
    listen({ message, ended }) {
      child.on("message", message);
      child.on("exit", ended);
    },
    kill() {
      // Electron's own kill asks politely, and an engine that hangs does not listen.
      if (alive && child.pid !== undefined) process.kill(child.pid, "SIGKILL");
    },
  };
}
