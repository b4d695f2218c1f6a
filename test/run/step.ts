import { spawn } from "node:child_process";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";

export const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** What a step of the run came to: counts of single checks, and what could not be run, each with its reason. */
export type Outcome = { readonly passed: number; readonly failed: number; readonly notRun: readonly string[] };

const NOT_RUN = /^not run: .+$/gmu;

/** Runs a program of the project, showing its output as it comes. Gives its exit status and what it could not run. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return new Promise<{ status: number; notRun: string[] }>((settle, reject) => {
    const child = spawn(command, args, {
      cwd: PROJECT,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let printed = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      process.stdout.write(text);
    });
    child.on("error", reject);
    child.on("close", (status) =>
      settle({ status: status ?? 1, notRun: stripVTControlCharacters(printed).match(NOT_RUN) ?? [] }),
    );
  });
}

/** Runs a program whose exit status is one check. */
export async function check(name: string, command: string, args: readonly string[]): Promise<Outcome> {
  console.log(`\n— ${name}`);
  const { status, notRun } = await run(command, args);
  if (status !== 0) console.log(`failed: ${name}`);
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, notRun };
}

/** Adds outcomes up. */
export function sum(outcomes: readonly Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((total, { passed }) => total + passed, 0),
    failed: outcomes.reduce((total, { failed }) => total + failed, 0),
    notRun: [...new Set(outcomes.flatMap(({ notRun }) => notRun))],
  };
}

/** Prints what was not run and the closing line, and sets the exit status. */
export function close(outcome: Outcome): void {
  console.log("");
  for (const line of outcome.notRun) console.log(line);
  console.log(`${outcome.passed} passed, ${outcome.failed} failed`);
  process.exitCode = outcome.failed === 0 && outcome.passed > 0 ? 0 : 1;
}
