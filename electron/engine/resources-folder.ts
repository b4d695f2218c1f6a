import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The data shipped with the program: two folders up from this source, as from the bundle in out/engine/. */
export const RESOURCES_FOLDER = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "resources");
