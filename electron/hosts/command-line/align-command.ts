import { parseArgs } from "node:util";
import type { Client } from "../../../shared/contract/client.ts";
import type { Alignment, Decision } from "../../../shared/model/alignment.ts";
import { type LexiconExtension, NO_EXTENSION } from "../../../shared/model/lexicon.ts";
import { openComparer } from "../../engine/comparer.ts";
import { openReader } from "../../engine/reader.ts";
import { startComparer, startReader } from "../../engine/start-processes.ts";
import { type AlignedPlan, type NamedPlan, nameForAligning, type PlanSource, sourceOf } from "./aligned-plans.ts";
import { alignmentJson } from "./alignment-json.ts";
import { printJson, printTable } from "./output.ts";
import { readUnstored } from "./read-unstored.ts";
import { UsageError } from "./usage-error.ts";
import { resultOf, withCorpus } from "./with-corpus.ts";

/**
 * `duizhao align X Y [Z…] [--candidates N] [--json]`: lines plans of the corpus and files up, the first being the base.
 * Plans of the corpus obey the decisions of the comparison last used and the words that a person added to the lexicon.
 * Files alone open no corpus.
 */
export async function align(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: "boolean" }, data: { type: "string" }, candidates: { type: "string" } },
    allowPositionals: true,
  });
  if (positionals.length < 2) throw new UsageError("align takes two or more arguments, each a plan or a file");
  const candidates = values.candidates === undefined ? undefined : readCount(values.candidates);
  const sources = positionals.map(sourceOf);
  const { plans, decisions, lexicon } = await gather(sources, values.data);
  const named = nameForAligning(plans);
  const alignment = await compute(named, { decisions, lexicon, candidates, reasons: values.json });
  if (values.json) await printJson(alignmentJson(named, alignment));
  else await printRows(named, alignment);
  return 0;
}

function readCount(text: string): number {
  const count = Number(text);
  if (!/^\d+$/u.test(text) || count < 1 || count > 1000)
    throw new UsageError("--candidates takes a number from 1 to 1000");
  return count;
}

type Gathered = {
  readonly plans: readonly NamedPlan[];
  readonly decisions: readonly Decision[];
  readonly lexicon: LexiconExtension;
};

function gather(sources: readonly PlanSource[], data: string | undefined): Promise<Gathered> {
  if (sources.every(({ kind }) => kind === "file")) return readAll(sources, null);
  return withCorpus(data, (client) => readAll(sources, client));
}

async function readAll(sources: readonly PlanSource[], client: Client | null): Promise<Gathered> {
  const reader = openReader(startReader);
  try {
    const plans: NamedPlan[] = [];
    for (const source of sources) {
      if (source.kind === "file")
        plans.push({ name: source.name, inCorpus: false, ...(await readUnstored(source.path, reader)) });
      else if (client !== null) {
        const { reading } = resultOf(await client.call("plan.read", { plan: source.plan }));
        plans.push({ name: source.plan, inCorpus: true, reading });
      }
    }
    return {
      plans,
      decisions: client === null ? [] : await readDecisions(client),
      lexicon: client === null ? NO_EXTENSION : resultOf(await client.call("lexicon.read", {})).own,
    };
  } finally {
    reader.end();
  }
}

async function readDecisions(client: Client): Promise<readonly Decision[]> {
  const { id } = resultOf(await client.call("comparison.current", {}));
  return resultOf(await client.call("comparison.decisions", { comparison: id })).decisions;
}

async function compute(
  plans: readonly AlignedPlan[],
  asked: Omit<Gathered, "plans"> & { readonly candidates: number | undefined; readonly reasons: boolean | undefined },
): Promise<Alignment> {
  const comparer = openComparer(startComparer);
  try {
    const columns = plans.map(({ id, reading }) => ({ id, clauses: reading.clauses }));
    return await comparer.align({ plans: columns, ...asked });
  } finally {
    comparer.end();
  }
}

/** A line for each row: how sure, in how many of the plans, and its title. */
function printRows(plans: readonly AlignedPlan[], { rows }: Alignment): Promise<void> {
  return printTable(
    rows.map(({ title, cells, confidence }) => [
      confidence.toFixed(2),
      `${Object.keys(cells).length}/${plans.length}`,
      title,
    ]),
  );
}
