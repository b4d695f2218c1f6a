import { readdirSync, readFileSync } from "node:fs";
import { readPlan } from "../../shared/reading/read-plan.ts";

const folder = new URL("../../resources/plans/", import.meta.url);

/** The clauses of the five shipped plans, in the order of their file names. */
export function readShippedClauses(): string[][] {
  const names = readdirSync(folder).sort();
  return names.map((name) => readPlan(readFileSync(new URL(name, folder), "utf8")).clauses.map(({ text }) => text));
}
