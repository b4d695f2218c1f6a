import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type MemoryLimits, type StartProcess, startProcess } from "./work-process.ts";

const READING: MemoryLimits = { heap: 512, all: 1024 };
/** Two plans of 2,000 clauses take about half of it. */
const COMPARING: MemoryLimits = { heap: 1024, all: 1536 };
/** A document of as many runs as are let through takes about half of it. */
const WRITING: MemoryLimits = { heap: 2048, all: 2560 };

/** Starts the process that reads files. */
export const startReader: StartProcess = () => startProcess(programOf("reading-process"), READING);

/** Starts the process that lines plans up and compares texts. */
export const startComparer: StartProcess = () => startProcess(programOf("comparing-process"), COMPARING);

/** Starts the process that writes Word documents. */
export const startWriter: StartProcess = () => startProcess(programOf("writing-process"), WRITING);

/** Beside this module as a source, and beside the bundle that this module is part of. */
function programOf(name: string): string {
  return join(dirname(fileURLToPath(import.meta.url)), `${name}${extname(import.meta.url)}`);
}
