import type { ComparedPlan } from "../model/comparison.ts";
import type { ComparisonExport } from "./comparison/comparison-export.ts";
import { type LaidRow, layRows, shownPlans } from "./comparison/laid-rows.ts";
import { sheetWords } from "./words/words.ts";

/**
 * The comparison as JSON, in pieces of one row: what it is, its plans with their sources, and its rows, each with the clauses
 * of each plan and all their fields. `similarity` is what a cell shares with the base plan's, 0–1; null where there is
 * nothing to compare.
 */
export function* comparisonJson(what: ComparisonExport): Generator<string> {
  const { comparison } = what.table;
  const about = {
    program: what.program,
    exportedAt: what.at,
    comparison: comparison.id,
    name: comparison.name,
    frozen: what.frozen,
    base: comparison.base,
    plans: shownPlans(what).map((plan) => planOf(plan, what)),
  };
  yield `${JSON.stringify(about, null, 2).slice(0, -2)},\n  "rows": [`;
  let parting = "\n";
  for (const row of layRows(what, sheetWords(what.language))) {
    yield `${parting}${JSON.stringify(rowOf(row, what))}`;
    parting = ",\n";
  }
  yield "\n  ]\n}\n";
}

function planOf({ summary, clauses }: ComparedPlan, { hashes }: ComparisonExport) {
  const { id, fileName, metadata } = summary;
  return { id, file: fileName, sha256: hashes.get(id) ?? null, clauses: clauses.length, metadata };
}

function rowOf({ id, number, title, standing, section, cells }: LaidRow, what: ComparisonExport) {
  return {
    id,
    number,
    title,
    standing,
    section: section?.title ?? null,
    absent: what.table.absences[id] ?? [],
    cells: Object.fromEntries(
      shownPlans(what).map(({ summary }, at) => {
        const { clauses = [], against = null, seeAlso = "" } = cells[at] ?? {};
        const similarity = against === null ? null : against.difference.similarity;
        return [summary.id, { similarity, seeAlso: seeAlso === "" ? null : seeAlso, clauses }];
      }),
    ),
  };
}
