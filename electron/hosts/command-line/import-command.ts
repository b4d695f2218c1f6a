import { parseArgs } from "node:util";
import type { Client } from "../../../shared/contract/client.ts";
import { type Fault, FaultError } from "../../../shared/contract/fault.ts";
import type { ImportOutcome } from "../../../shared/contract/methods.ts";
import { describeFault } from "../../../shared/contract/sentences.ts";
import { complainOf, printJson, printTable } from "./output.ts";
import { readNamedFile } from "./read-named-file.ts";
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
    reason: outcome.status === "imported" ? null : outcome.fault,
  }));
  if (values.json) await printJson(lines.map((line) => ({ ...line, reason: line.reason && reasonOf(line.reason) })));
  else await printTable(lines.map(({ reason, ...line }) => [...Object.values(line), reason?.code].map(cellOf)));
  const failures = outcomes.flatMap(({ outcome }) => (outcome.status === "failed" ? [outcome.fault] : []));
  failures.forEach(complainOf);
  return failures.length === 0 ? 0 : 1;
}

/** A fault as JSON has it, in Chinese wherever it runs, like a warning of `parse`: output must not depend on the system. */
function reasonOf(fault: Fault): string {
  return `${fault.code}: ${describeFault(fault, "zh-CN")}`;
}

function cellOf(value: string | null | undefined): string {
  return value ?? "–";
}

async function importFile(client: Client, path: string): Promise<ImportOutcome> {
  try {
    const { name, bytes } = await readNamedFile(path);
    const { upload } = resultOf(await client.upload(name, bytes));
    return resultOf(await client.call("plan.import", { upload }));
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    return { status: "failed", file: path, fault: error.fault };
  }
}
