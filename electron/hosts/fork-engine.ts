import { fork } from "node:child_process";
import type { EngineProcess } from "./engine-connection.ts";

/**
 * Starts the engine as a Node process of its own, for hosts that run on Node.
 *
 * @param entry the file of the engine process
 * @param data the data folder
 */
export function forkEngine(entry: string, data: string): EngineProcess {
  const child = fork(entry, ["--data", data, "--window"], {
    // JSON would make an object of an upload's bytes.
    serialization: "advanced",
    // Standard output belongs to the host, which prints the address there and nothing else.
    stdio: ["ignore", process.stderr.fd, process.stderr.fd, "ipc"],
    execArgv: [],
    // Ctrl+C goes to every process of the terminal; the engine is to end when its host says so, having stored its work.
    detached: process.platform !== "win32",
  });
  return {
    send(message) {
      // The error of a process that has just ended is told by its end.
      if (child.connected) child.send(message, () => undefined);
    },
    listen({ message, ended }) {
      child.on("message", message);
      let over = false;
      const end = () => {
        if (!over) ended();
        over = true;
      };
      child.on("exit", end);
      child.on("error", end);
    },
    kill: () => void child.kill("SIGKILL"),
  };
}
