import { buildCompareTable, type CompareTable } from "../../../../renderer/screens/compare/table/compare-table.ts";
import { alignPlans } from "../../../../shared/alignment/align-plans.ts";
import type { Decision } from "../../../../shared/model/alignment.ts";
import { type AlignmentTable, ComparisonIdSchema, type RowStanding } from "../../../../shared/model/comparison.ts";
import { type ClauseId, ClauseIdSchema, type PlanId, PlanIdSchema } from "../../../../shared/model/ids.ts";
import { type PlanName, realPlan } from "../../real-plans.ts";

export const JILIN = PlanIdSchema.parse("jilin-2018");
export const WUHAN = PlanIdSchema.parse("wuhan-2018");
export const JIEYANG = PlanIdSchema.parse("jieyang-2018");

const NAMES: readonly PlanName[] = ["jilin-2018", "wuhan-2018", "jieyang-2018"];

/** A clause id that no other plan has. */
export function idOf(plan: number, ordinal: number): ClauseId {
  return ClauseIdSchema.parse(`c${plan}${String(ordinal).padStart(11, "0")}`);
}

/** Three shipped plans lined up, as the engine hands them over. */
export function alignmentTable(
  decisions: readonly Decision[] = [],
  standings: Readonly<Record<string, RowStanding>> = {},
  base: PlanId = JILIN,
): AlignmentTable {
  const plans = NAMES.map((name, at) => {
    const { reading } = realPlan(name);
    const id = PlanIdSchema.parse(name);
    return {
      id,
      outline: reading.outline,
      metadata: reading.metadata,
      clauses: reading.clauses.map((clause, ordinal) => ({ ...clause, id: idOf(at, ordinal) })),
    };
  });
  return {
    comparison: {
      id: ComparisonIdSchema.parse("k000000000000"),
      name: "",
      plans: plans.map(({ id }) => id),
      base,
      canUndo: false,
      canRedo: false,
      decisions: decisions.length,
    },
    plans: plans.map(({ id, outline, metadata, clauses }) => ({
      summary: { id, metadata, origin: "shipped", fileName: `${id}.txt`, clauses: clauses.length, warnings: 0 },
      outline,
      clauses,
    })),
    alignment: alignPlans(plans, decisions, { base }),
    standings,
    absences: {},
  };
}

/** The same as the screen sees it. */
export function realTable(decisions: readonly Decision[] = []): CompareTable {
  return buildCompareTable(alignmentTable(decisions));
}

/** The row of a title. */
export function rowTitled(table: CompareTable, title: string) {
  const row = table.rows.find((candidate) => candidate.title === title);
  if (row === undefined) throw new Error(`No row is called ${title}.`);
  return row;
}
