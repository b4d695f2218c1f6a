import { close } from "./step.ts";
import { vitest } from "./vitest.ts";

// The counts of the safety tables in full, for before a release: a thousand kills instead of a hundred, and so on.
close(await vitest("Long tests", ["test/electron"], { DUIZHAO_KILLS: "1000", DUIZHAO_LONG: "1" }));
