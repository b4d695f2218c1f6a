import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { check, type Outcome, PROJECT, sum } from "./step.ts";

const require = createRequire(join(PROJECT, "package.json"));
const biome = join(dirname(require.resolve("@biomejs/biome/package.json")), "bin/biome");
const tsc = join(PROJECT, "node_modules/typescript/bin/tsc");

/** Biome over the whole tree; with `write` it also mends what it can. */
export function lint(write = false): Promise<Outcome> {
  const args = [biome, "check", "--error-on-warnings", ...(write ? ["--write"] : []), "."];
  return check("Biome", process.execPath, args);
}

/** Types of the whole tree, and of shared/ alone, where neither Node nor a browser is known. */
export async function typecheck(): Promise<Outcome> {
  return sum([
    await check("TypeScript", process.execPath, [tsc, "-p", "."]),
    await check("TypeScript, shared/ alone", process.execPath, [tsc, "-p", "shared"]),
  ]);
}
