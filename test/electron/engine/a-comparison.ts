import { expect } from "vitest";
import type { Decision } from "../../../shared/model/alignment.ts";
import type { AlignmentTable, ComparisonId } from "../../../shared/model/comparison.ts";
import { type PlanId, PlanIdSchema } from "../../../shared/model/ids.ts";
import { type EngineUnderTest, settled } from "./an-engine.ts";

// Short ways to ask an engine about its comparisons.

export const plan = (id: string): PlanId => PlanIdSchema.parse(id);
export const current = async ({ client }: EngineUnderTest) => settled(await client.call("comparison.current", {}));
export const align = async ({ client }: EngineUnderTest, comparison: ComparisonId) =>
  settled(await client.call("comparison.align", { comparison }));
export const decide = async ({ client }: EngineUnderTest, comparison: ComparisonId, decision: Decision) =>
  settled(await client.call("comparison.decide", { comparison, decision }));
export const differences = async ({ client }: EngineUnderTest, comparison: ComparisonId, rows: readonly string[]) =>
  settled(await client.call("comparison.differences", { comparison, rows })).rows;

/** Every clause of the plans of a table must stand in exactly one row. */
export function expectWhole({ plans, alignment }: AlignmentTable): void {
  const placed = alignment.rows.flatMap(({ cells }) => Object.values(cells).flat());
  expect(placed.toSorted()).toEqual(plans.flatMap(({ clauses }) => clauses.map(({ id }) => id)).toSorted());
}
