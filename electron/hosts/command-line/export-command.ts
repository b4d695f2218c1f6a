import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { z } from "zod";
import { METHODS } from "../../../shared/contract/methods.ts";
import { writeMoment } from "../../../shared/sheet/moment.ts";
import { cleanFileName } from "../../files/file-name.ts";
import { writeAtomically } from "../../files/write-atomically.ts";
import { printJson } from "./output.ts";
import { readPlanId } from "./read-plan-id.ts";
import { UsageError } from "./usage-error.ts";
import { resultOf, withCorpus } from "./with-corpus.ts";

const {
  format: FormatSchema,
  at: MomentSchema,
  plans: PlansSchema,
  layouts: LayoutsSchema,
  encoding: EncodingSchema,
} = METHODS["comparison.export"].params.shape;

/**
 * `duizhao export --plans a,b,… --format xlsx|csv|docx|html|md|json|txt|bib|ris [--layouts comparison,tasks,…] --out FILE [--at ISO-TIME]`: writes the plans' alignment table, the first
 * plan being the base, with the decisions of the comparison last used. That comparison stays as it is.
 */
export async function exportTable(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      plans: { type: "string" },
      format: { type: "string" },
      layouts: { type: "string", default: "comparison" },
      encoding: { type: "string", default: "utf-8" },
      out: { type: "string" },
      at: { type: "string", default: now() },
      json: { type: "boolean" },
      data: { type: "string" },
    },
  });
  const { out } = values;
  if (values.plans === undefined || out === undefined) throw new UsageError("export takes --plans, --format and --out");
  const format = checked(FormatSchema, values.format, `--format takes one of ${FormatSchema.options.join(", ")}`);
  const at = checked(MomentSchema, values.at, "--at takes an ISO time such as 2026-11-21T09:30:00+08:00");
  const plans = checked(
    PlansSchema,
    [...new Set(values.plans.split(",").map(readPlanId))],
    "--plans takes one to eight plans with commas between",
  );
  const layouts = checked(
    LayoutsSchema,
    [...new Set(values.layouts.split(","))],
    "--layouts takes some of comparison, tasks, units, coverage, clauses with commas between",
  );
  const encoding = checked(EncodingSchema, values.encoding, "--encoding takes utf-8 or gb18030");
  const [base] = plans;
  cleanFileName(basename(out));
  const keep = async (_name: string, bytes: Uint8Array) => {
    await writeAtomically(out, bytes);
    return { saved: basename(out) };
  };
  const written = await withCorpus(
    values.data,
    async (client) => {
      const { id } = resultOf(await client.call("comparison.current", {}));
      const wanted = {
        comparison: id,
        format,
        layouts,
        encoding,
        plans,
        base,
        rows: null,
        at,
        language: "zh-CN",
      } as const;
      const made = resultOf(await client.call("comparison.export", wanted));
      resultOf(await client.save(made.download, made.name));
      return made;
    },
    { keep },
  );
  const { rows, bytes, guarded, removed, cut } = written;
  await printJson({ file: out, rows, bytes, guarded, removed, cut });
  return 0;
}

function now(): string {
  const instant = new Date();
  return writeMoment(instant, -instant.getTimezoneOffset());
}

function checked<T>(schema: z.ZodType<T>, value: unknown, usage: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new UsageError(usage);
}
