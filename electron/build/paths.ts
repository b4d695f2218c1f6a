import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The project folder. */
export const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
/** Everything that is built; nothing in it is committed. */
export const OUT = join(PROJECT, "out");
