import type { ComparedPlan } from "../model/comparison.ts";
import type { ComparisonExport } from "./comparison/comparison-export.ts";
import { type LaidRow, layRows, shownPlans } from "./comparison/laid-rows.ts";
import { noteRows, notesOutside, tagsOf } from "./comparison/noted-rows.ts";
import { sheetWords } from "./words/sheet-words.ts";
import type { SheetWords } from "./words/words.ts";

/**
 * The comparison as JSON, in pieces of one row: what it is, its plans with their sources, and its rows, each with the clauses
 * of each plan and all their fields, and the notes on it where they go out, too. `similarity` is what a cell shares with the
 * base plan's, 0–1; null where there is nothing to compare.
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
  const words = sheetWords(what.language);
  for (const row of layRows(what, words)) {
    yield `${parting}${JSON.stringify(rowOf(row, what))}`;
    parting = ",\n";
  }
  yield "\n  ]";
  if (what.notes !== null) yield `,\n  "notes": ${JSON.stringify(notesOf(what, words))}`;
  yield "\n}\n";
}

/** Every note on what is handed out, with the row that it stands in; null for words outside of clauses. */
function notesOf(what: ComparisonExport, words: SheetWords) {
  const inRows = [...noteRows(what, words)].flatMap(({ row, notes }) =>
    notes.map(({ note }) => ({ row: row.id, note })),
  );
  const outside = notesOutside(what).map(({ note }) => ({ row: null, note }));
  return [...inRows, ...outside].map(({ row, note }) => {
    const { id, on, text, by, at, changedAt } = note;
    const tags = tagsOf(note, what).map(({ name, colour }) => ({ name, colour }));
    // Who wrote goes out on the same terms as who decided.
    return { id, row, on, text, tags, ...(what.decided === null ? {} : { by }), at, changedAt };
  });
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
