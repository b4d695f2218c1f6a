import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type StartProcess, startProcess } from "./work-process.ts";

/** Starts the process that reads files. */
export const startReader: StartProcess = () => startProcess(programOf("reading-process"));

/** Starts the process that lines plans up and compares texts. */
export const startComparer: StartProcess = () => startProcess(programOf("comparing-process"));

/** Beside this module as a source, and beside the bundle that this module is part of. */
function programOf(name: string): string {
  return join(dirname(fileURLToPath(import.meta.url)), `${name}${extname(import.meta.url)}`);
}
