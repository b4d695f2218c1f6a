import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Outcome, PROJECT, run } from "./step.ts";

/** Runs vitest with the given arguments and counts its tests one by one. A run that collects no test has failed. */
export async function vitest(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  console.log(`\n— ${name}`);
  const folder = mkdtempSync(join(tmpdir(), "duizhao-run-"));
  const report = join(folder, "report.json");
  const program = join(PROJECT, "node_modules/vitest/vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { status, notRun } = await run(process.execPath, [program, "run", ...reporters, ...args], env);
  const counted = readCounts(report);
  rmSync(folder, { recursive: true, force: true });
  // A file that does not load has no test to fail, but fails the run.
  const unseen = status !== 0 && counted.failed === 0 ? 1 : 0;
  return { passed: counted.passed, failed: counted.failed + unseen, notRun };
}

function readCounts(report: string): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
    return { passed: Number(numPassedTests), failed: Number(numFailedTests) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
