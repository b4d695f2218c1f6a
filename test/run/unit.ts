import { close } from "./step.ts";
import { vitest } from "./vitest.ts";

// The quick part while working: no browser, or only what is named on the command line.
const named = process.argv.slice(2);
close(await vitest("Tests", named.length > 0 ? named : ["--exclude", "test/e2e/**"]));
