import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { deriveClauseId } from "../../../electron/engine/derive-clause-id.ts";
import { alignPlans } from "../../../shared/alignment/align-plans.ts";
import { prepareText } from "../../../shared/difference/comparable-text.ts";
import { compareInLayers } from "../../../shared/difference/layers/compare-in-layers.ts";
import type { Alignment } from "../../../shared/model/alignment.ts";
import {
  type AlignmentTable,
  type ComparedPlan,
  ComparisonSchema,
  cellText,
  type RowDifferences,
} from "../../../shared/model/comparison.ts";
import { type PlanId, PlanIdSchema } from "../../../shared/model/ids.ts";
import { identifyClauses } from "../../../shared/reading/identify-clauses.ts";
import { readPlan } from "../../../shared/reading/read-plan.ts";
import type { ComparisonExport } from "../../../shared/sheet/comparison/comparison-export.ts";

export const AT = "2026-11-21T09:30:00+08:00";
export const FIVE = ["jilin-2018", "wuhan-2018", "wuxi-2018", "hunjiang-2015", "jieyang-2018"].map((id) =>
  PlanIdSchema.parse(id),
);
const [JILIN = PlanIdSchema.parse("none")] = FIVE;

function bytesOf(id: PlanId): Buffer {
  return readFileSync(new URL(`../../../resources/plans/${id}.txt`, import.meta.url));
}

export function sha256Of(id: PlanId): string {
  return createHash("sha256").update(bytesOf(id)).digest("hex");
}

/** A shipped plan as a comparison has it. */
export function realPlan(id: PlanId): ComparedPlan {
  const read = readPlan(bytesOf(id).toString("utf8"));
  const { clauses, outline, metadata, warnings } = identifyClauses(read, (at) => deriveClauseId(sha256Of(id), at));
  const summary = { id, metadata, origin: "shipped", fileName: `${id}.txt` } as const;
  return { summary: { ...summary, clauses: clauses.length, warnings: warnings.length }, outline, clauses };
}

/** A comparison of these plans as it is handed out; the first is the base. */
export function exportOf(plans: readonly ComparedPlan[], more: Partial<ComparisonExport> = {}): ComparisonExport {
  const ids = plans.map(({ summary }) => summary.id);
  const [base = null] = ids;
  const alignment = alignPlans(plans.map(({ summary, clauses }) => ({ id: summary.id, clauses })));
  const comparison = ComparisonSchema.parse({
    ...{ id: "k000000000000", name: "", plans: ids, base, canUndo: false, canRedo: false, decisions: 0 },
  });
  const table: AlignmentTable = { comparison, plans, alignment, standings: {}, absences: {} };
  return {
    ...{ table, plans: ids, rows: null, differences: differencesOf(plans, alignment), at: AT, language: "zh-CN" },
    ...{
      hashes: new Map(ids.map((id) => [id, sha256Of(id)])),
      program: "对照 Duizhao 0.0.0",
      frozen: null,
      decided: null,
      notes: null,
      drafts: null,
    },
    ...more,
  };
}

/** The five shipped plans, or some of them. */
export function realExport(ids: readonly PlanId[] = FIVE, more: Partial<ComparisonExport> = {}): ComparisonExport {
  return exportOf(ids.map(realPlan), more);
}

function differencesOf(plans: readonly ComparedPlan[], { rows }: Alignment): Map<string, RowDifferences> {
  const clauses = new Map(plans.flatMap((plan) => plan.clauses.map((clause) => [clause.id, clause])));
  return new Map(
    rows.map(({ id, cells }) => {
      const textOf = (plan: PlanId) => cellText((cells[plan] ?? []).flatMap((clause) => clauses.get(clause) ?? []));
      const [base = JILIN, ...compared] = plans.map(({ summary }) => summary.id).filter((plan) => cells[plan]);
      return [
        id,
        {
          row: id,
          cells: compared.map((plan) => ({
            plan,
            ...compareInLayers(prepareText(textOf(base)), prepareText(textOf(plan))),
          })),
        },
      ];
    }),
  );
}
