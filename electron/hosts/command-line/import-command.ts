import { parseArgs } from "node:util";
import type { Client } from "../../../shared/contract/client.ts";
import { type Fault, type FaultCode, FaultError, fault } from "../../../shared/contract/fault.ts";
import type { ImportOutcome, NearCopy } from "../../../shared/contract/methods/plan.ts";
import { describeFault } from "../../../shared/contract/sentences.ts";
import { nameOfPlan } from "../../../shared/model/plan.ts";
import { filesNamed, type NamedFile } from "./files-named.ts";
import { complainOf, printJson, printTable } from "./output.ts";
import { readNamedFile } from "./read-named-file.ts";
import { UsageError } from "./usage-error.ts";
import { resultOf, withCorpus } from "./with-corpus.ts";

/** A line of the output. */
type Line = {
  readonly file: string;
  readonly plan: string | null;
  readonly status: ImportOutcome["status"];
  readonly reason: Fault | null;
};

/** What lies in folders beside plans. Nobody asked for these files by name, so that they are no failures. */
const NO_PLANS: ReadonlySet<FaultCode> = new Set<FaultCode>([
  "file/image",
  "file/presentation",
  "file/archive",
  "file/other-workbook",
  "file/unknown-kind",
  "file/binary",
]);

/**
 * `duizhao import FILE… [--json]`: reads files, and those in folders, and stores them as plans. Fails where one of them
 * could not be stored. A near copy of a plan is stored, too, and named.
 */
export async function importFiles(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: "boolean" }, data: { type: "string" } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new UsageError("import takes one or more files or folders");
  const files = await filesNamed(positionals);
  const lines = await withCorpus(values.data, async (client) => {
    const done: Line[] = [];
    for (const file of files) done.push(await importFile(client, file));
    return done;
  });
  if (values.json) await printJson(lines.map((line) => ({ ...line, reason: line.reason && reasonOf(line.reason) })));
  else await printTable(lines.map(({ reason, ...line }) => [...Object.values(line), reason?.code].map(cellOf)));
  const failures = lines.flatMap(({ status, reason }) => (status === "failed" && reason !== null ? [reason] : []));
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

async function importFile(client: Client, { path, isFromFolder }: NamedFile): Promise<Line> {
  try {
    const { name, bytes } = await readNamedFile(path);
    const { upload } = resultOf(await client.upload(name, bytes));
    return lineOf(path, resultOf(await client.call("plan.import", { upload })), isFromFolder);
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    return { file: path, plan: null, status: "failed", reason: error.fault };
  }
}

function lineOf(file: string, outcome: ImportOutcome, isFromFolder: boolean): Line {
  switch (outcome.status) {
    case "imported":
      for (const near of outcome.near) complainOf(nearCopy(outcome.file, near));
      return { file, plan: outcome.plan.id, status: "imported", reason: null };
    case "skipped":
      return { file, plan: outcome.plan.id, status: "skipped", reason: outcome.fault };
    case "failed": {
      const isNoPlan = isFromFolder && NO_PLANS.has(outcome.fault.code);
      return { file, plan: null, status: isNoPlan ? "skipped" : "failed", reason: outcome.fault };
    }
  }
}

function nearCopy(file: string, { plan, similarity }: NearCopy): Fault {
  return fault("plan/near-copy", { file, plan: nameOfPlan(plan), percent: `${Math.floor(similarity * 100)}%` });
}
