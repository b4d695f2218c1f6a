import { parseArgs } from "node:util";
import { printJson, printTable } from "./output.ts";
import { readPlanId } from "./read-plan-id.ts";
import { pair } from "./reading-json.ts";
import { UsageError } from "./usage-error.ts";
import { resultOf, withCorpus } from "./with-corpus.ts";

/** `duizhao search QUERY [--plans a,b] [--limit N] [--json]`: clauses that hold every word of the query. */
export async function search(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      json: { type: "boolean" },
      data: { type: "string" },
      plans: { type: "string" },
      limit: { type: "string", default: "20" },
    },
    allowPositionals: true,
  });
  const [query, ...others] = positionals;
  if (query === undefined || others.length > 0)
    throw new UsageError("search takes one query; quote it if it has blanks");
  const limit = readLimit(values.limit);
  const plans = values.plans?.split(",").map(readPlanId);
  const found = await withCorpus(values.data, async (client) =>
    resultOf(await client.call("search.clauses", { query, limit, ...(plans === undefined ? {} : { plans }) })),
  );
  if (values.json)
    await printJson({ total: found.total, hits: found.hits.map((hit) => ({ ...hit, ranges: hit.ranges.map(pair) })) });
  else
    await printTable(found.hits.map(({ plan, path, snippet }) => [plan, path.join(""), snippet.replace(/\s+/gu, " ")]));
  return 0;
}

function readLimit(text: string): number {
  const limit = Number(text);
  if (!/^\d+$/u.test(text) || limit < 1 || limit > 1000) throw new UsageError("--limit takes a number from 1 to 1000");
  return limit;
}
