import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type StartProcess, startProcess } from "./work-process.ts";

const READING_HEAP_MB = 512;
/** Two plans of 2,000 clauses take about half of it. */
const COMPARING_HEAP_MB = 1024;

/** Starts the process that reads files. */
export const startReader: StartProcess = () => startProcess(programOf("reading-process"), READING_HEAP_MB);

/** Starts the process that lines plans up and compares texts. */
export const startComparer: StartProcess = () => startProcess(programOf("comparing-process"), COMPARING_HEAP_MB);

/** Beside this module as a source, and beside the bundle that this module is part of. */
function programOf(name: string): string {
  return join(dirname(fileURLToPath(import.meta.url)), `${name}${extname(import.meta.url)}`);
}
