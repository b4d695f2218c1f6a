import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { Client } from "../../../shared/contract/client.ts";
import { FaultError } from "../../../shared/contract/fault.ts";
import type { ImportOutcome } from "../../../shared/contract/methods.ts";
import { cleanFileName } from "../../files/file-name.ts";
import { readFileBytes } from "../../files/read-file.ts";
import { complainOf, printJson, printTable } from "./output.ts";
import { UsageError } from "./usage-error.ts";
import { resultOf, withCorpus } from "./with-corpus.ts";

/** `duizhao import FILE… [--json]`: reads files and stores them as plans. Fails where one of them could not be stored. */
export async function importFiles(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: "boolean" }, data: { type: "string" } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new UsageError("import takes one or more files");
  const outcomes = await withCorpus(values.data, async (client) => {
    const done: { path: string; outcome: ImportOutcome }[] = [];
    for (const path of positionals) done.push({ path, outcome: await importFile(client, path) });
    return done;
  });
  const lines = outcomes.map(({ path, outcome }) => ({
    file: path,
    plan: outcome.status === "failed" ? null : outcome.plan.id,
    status: outcome.status,
    reason: outcome.status === "imported" ? null : outcome.fault.code,
  }));
  if (values.json) await printJson(lines);
  else await printTable(lines.map((line) => Object.values(line).map((cell) => cell ?? "–")));
  const failures = outcomes.flatMap(({ outcome }) => (outcome.status === "failed" ? [outcome.fault] : []));
  failures.forEach(complainOf);
  return failures.length === 0 ? 0 : 1;
}

async function importFile(client: Client, path: string): Promise<ImportOutcome> {
  try {
    const name = cleanFileName(basename(path));
    const { upload } = resultOf(await client.upload(name, await readFileBytes(path, name)));
    return resultOf(await client.call("plan.import", { upload }));
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    return { status: "failed", file: path, fault: error.fault };
  }
}
