import { parseArgs } from "node:util";
import { printJson, printTable } from "./output.ts";
import { resultOf, withCorpus } from "./with-corpus.ts";

/** `duizhao plans [--json]`: the plans of the corpus. */
export async function plans(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: "boolean" }, data: { type: "string" } } });
  const found = await withCorpus(values.data, async (client) => resultOf(await client.call("plan.list", {})));
  const lines = found.plans.map(({ id, metadata, clauses }) => ({
    id,
    title: metadata.planTitle ?? metadata.title,
    place: metadata.place,
    documentNumber: metadata.documentNumber,
    issuedOn: metadata.issuedOn,
    clauses,
  }));
  if (values.json) await printJson(lines);
  else await printTable(lines.map((line) => Object.values(line).map((cell) => String(cell ?? "–"))));
  return 0;
}
