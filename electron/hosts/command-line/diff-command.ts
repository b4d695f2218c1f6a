import { parseArgs } from "node:util";
import type { Client } from "../../../shared/contract/client.ts";
import { raise } from "../../../shared/contract/fault.ts";
import { diffTexts } from "../../../shared/difference/compare-texts.ts";
import type { Difference, DiffRun } from "../../../shared/model/difference.ts";
import { type PlanId, PlanIdSchema } from "../../../shared/model/ids.ts";
import { readSource } from "../../files/read-source.ts";
import { print, printJson } from "./output.ts";
import { readNamedFile } from "./read-named-file.ts";
import { pair } from "./reading-json.ts";
import { UsageError } from "./usage-error.ts";
import { resultOf, withCorpus } from "./with-corpus.ts";

/** One side of a comparison: a clause of the corpus, or the text of a file. */
type Side =
  | { readonly kind: "clause"; readonly plan: PlanId; readonly clause: string }
  | { readonly kind: "file"; readonly path: string };

const CLAUSE = /^(?<plan>[a-z0-9][a-z0-9-]{0,63}):(?<clause>c[0-9a-z]{12})$/u;

/** `duizhao diff A B [--json]`: how two clauses (`plan:clause`) or the texts of two files differ. Two files open no corpus. */
export async function diff(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: "boolean" }, data: { type: "string" } },
    allowPositionals: true,
  });
  const [first, second, ...others] = positionals;
  if (first === undefined || second === undefined || others.length > 0)
    throw new UsageError("diff takes two arguments, each plan:clause or a file");
  const [a, b] = await readSides(readSide(first), readSide(second), values.data);
  const difference = diffTexts(a, b);
  if (values.json) await printJson(differenceJson(difference));
  else await print(`${markedText(difference, a, b)}\n`);
  return 0;
}

function readSide(argument: string): Side {
  const { plan, clause } = CLAUSE.exec(argument)?.groups ?? {};
  if (plan === undefined || clause === undefined) return { kind: "file", path: argument };
  return { kind: "clause", plan: PlanIdSchema.parse(plan), clause };
}

async function readSides(a: Side, b: Side, data: string | undefined): Promise<readonly [string, string]> {
  const readBoth = async (client: Client | null) => [await readText(a, client), await readText(b, client)] as const;
  return a.kind === "file" && b.kind === "file" ? readBoth(null) : withCorpus(data, readBoth);
}

/** The text of a side. Raises the faults of reading a file, plan/unknown and clause/unknown. */
async function readText(side: Side, client: Client | null): Promise<string> {
  if (side.kind === "file") return readFileText(side.path);
  if (client === null) throw new Error("a clause needs a corpus");
  const { plan, clause } = side;
  const { reading } = resultOf(await client.call("plan.read", { plan }));
  const found = reading.clauses.find(({ id }) => id === clause);
  return found?.text ?? raise("clause/unknown", { plan, clause });
}

/** Any text will do; unlike a plan it need not hold clauses. */
async function readFileText(path: string): Promise<string> {
  const { name, bytes } = await readNamedFile(path);
  return (await readSource(name, bytes)).text;
}

function differenceJson({ runs, similarity, isComplete }: Difference) {
  return { runs: runs.map(runJson), similarity, isComplete };
}

function runJson(run: DiffRun) {
  return { ...run, a: run.a === null ? null : pair(run.a), b: run.b === null ? null : pair(run.b) };
}

/** The difference on one text, in the marks of wdiff: [-deleted-] {+inserted+}, and [<1 moved>] {>1 moved<} in pairs. */
function markedText({ runs }: Difference, a: string, b: string): string {
  return runs.map((run) => markRun(run, a, b)).join("");
}

function markRun(run: DiffRun, a: string, b: string): string {
  if (run.a === null) {
    const text = b.slice(run.b.start, run.b.end);
    return run.kind === "move" ? `{>${run.moveId} ${text}<}` : `{+${text}+}`;
  }
  const text = a.slice(run.a.start, run.a.end);
  if (run.kind === "move") return `[<${run.moveId} ${text}>]`;
  return run.kind === "delete" ? `[-${text}-]` : text;
}
