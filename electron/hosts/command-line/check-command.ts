import { parseArgs } from "node:util";
import { type Fault, FaultError, fault } from "../../../shared/contract/fault.ts";
import { describeFault } from "../../../shared/contract/sentences.ts";
import { complainOf, print, printJson } from "./output.ts";
import { resultOf, withCorpus } from "./with-corpus.ts";

type Findings = {
  readonly problems: readonly { readonly code: string; readonly detail: string }[];
  /** What to say of the first one; null where there is none. */
  readonly complaint: Fault | null;
};

/**
 * `duizhao check [--json]`: looks through the corpus for damage and changes nothing in it. Fails where it finds any, or
 * where the corpus cannot even be opened.
 */
export async function check(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: "boolean" }, data: { type: "string" } } });
  const { problems, complaint } = await look(values.data);
  const ok = complaint === null;
  if (values.json) await printJson({ ok, problems });
  else await print(ok ? "ok\n" : problems.map(({ code, detail }) => `${code}: ${detail}\n`).join(""));
  if (ok) return 0;
  complainOf(complaint);
  return 1;
}

async function look(data: string | undefined): Promise<Findings> {
  try {
    const { problems } = await withCorpus(data, async (client) => resultOf(await client.call("corpus.check", {})), {
      leavesAsFound: true,
    });
    const [first] = problems;
    if (first === undefined) return { problems, complaint: null };
    const reason = `${first.code}: ${first.detail}`;
    return { problems, complaint: fault("corpus/damaged", { file: "corpus.db", reason }) };
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    // In Chinese wherever it runs, as all sentences in JSON are: output must not depend on the system.
    const detail = describeFault(error.fault, "zh-CN");
    return { problems: [{ code: error.fault.code, detail }], complaint: error.fault };
  }
}
