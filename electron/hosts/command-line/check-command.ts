import { parseArgs } from "node:util";
import { fault } from "../../../shared/contract/fault.ts";
import { complainOf, print, printJson } from "./output.ts";
import { resultOf, withCorpus } from "./with-corpus.ts";

/** `duizhao check [--json]`: looks through the corpus for damage, and fails where it finds any. */
export async function check(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: "boolean" }, data: { type: "string" } } });
  const { ok, problems } = await withCorpus(values.data, async (client) =>
    resultOf(await client.call("corpus.check", {})),
  );
  if (values.json) await printJson({ ok, problems });
  else await print(ok ? "ok\n" : problems.map(({ code, detail }) => `${code}: ${detail}\n`).join(""));
  const [first] = problems;
  if (first === undefined) return 0;
  complainOf(fault("corpus/damaged", { file: "corpus.db", reason: `${first.code}: ${first.detail}` }));
  return 1;
}
