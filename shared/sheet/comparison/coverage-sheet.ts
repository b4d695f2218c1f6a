import { fill } from "../../contract/sentences.ts";
import type { PlanId } from "../../model/ids.ts";
import { clockOf } from "../moment.ts";
import { type LayoutWords, layoutWords } from "../words/layout-words.ts";
import type { SheetWords } from "../words/words.ts";
import { type Cell, cell, count, type Row, type Sheet } from "../workbook.ts";
import { pathText } from "./clause-fields.ts";
import type { ComparisonExport } from "./comparison-export.ts";
import { type LaidRow, layRows, shownPlans } from "./laid-rows.ts";
import { planName } from "./plan-names.ts";
import { sizedRow, wideRow } from "./sheet-rows.ts";

const NUMBER_WIDTH = 6;
const SUBJECT_WIDTH = 36;
const PLAN_WIDTH = 18;
const COUNT_WIDTH = 8;
const HEADER = 2;

/** How a plan stands to the matter of a row. */
type Coverage = keyof LayoutWords["coverage"]["meanings"];
const SIGNS: Readonly<Record<Coverage, string>> = { present: "●", partial: "◐", missing: "○", absent: "✕" };

/** 覆盖情况: tasks × plans, with a sign for what each plan has. */
export function coverageSheet(what: ComparisonExport, words: SheetWords): Sheet {
  const { coverage } = layoutWords(what.language);
  const columns = [NUMBER_WIDTH, SUBJECT_WIDTH, ...what.plans.map(() => PLAN_WIDTH), COUNT_WIDTH];
  return {
    name: coverage.sheet,
    columns,
    rows: { [Symbol.iterator]: () => rowsOf(what, columns, words, coverage) },
    frozen: { rows: HEADER + 1, columns: 2 },
    header: HEADER,
    paper: "A4",
  };
}

function* rowsOf(
  what: ComparisonExport,
  columns: readonly number[],
  words: SheetWords,
  said: LayoutWords["coverage"],
): Generator<Row> {
  const plans = shownPlans(what).map(({ summary }) => summary);
  yield wideRow("title", said.title, columns);
  yield wideRow("note", fill(said.note, { at: clockOf(what.at) }), columns);
  const names = plans.map((plan) => planName(plan));
  yield sizedRow(
    [words.number, words.subject, ...names, said.count].map((text) => cell("header", text)),
    columns,
  );
  const totals = new Map<PlanId, number>();
  let section: string | null = null;
  for (const row of layRows(what, words)) {
    if (row.section !== null && row.section.id !== section) yield wideRow("section", row.section.title, columns);
    section = row.section?.id ?? section;
    for (const [at, { clauses }] of row.cells.entries()) {
      const plan = plans[at]?.id;
      if (plan !== undefined && clauses.length > 0) totals.set(plan, (totals.get(plan) ?? 0) + 1);
    }
    yield sizedRow(
      [
        count(row.number),
        cell("subject", row.title),
        ...plans.map(({ id }, at) => markCell(row, at, (what.table.absences[row.id] ?? []).includes(id), words, said)),
        count(row.covered),
      ],
      columns,
    );
  }
  yield sizedRow(
    [cell("header", said.total, "plain", 2), ...plans.map(({ id }) => count(totals.get(id) ?? 0))],
    columns,
  );
}

function markCell(
  row: LaidRow,
  at: number,
  isAbsent: boolean,
  words: SheetWords,
  { meanings }: LayoutWords["coverage"],
): Cell {
  const { clauses, seeAlso } = row.cells[at] ?? { clauses: [], seeAlso: "" };
  const coverage: Coverage =
    clauses.length > 0 ? "present" : isAbsent ? "absent" : seeAlso === "" ? "missing" : "partial";
  const where = coverage === "present" ? clauses.map((clause) => pathText(clause, words)) : [meanings[coverage]];
  return {
    kind: "mark",
    runs: [
      { text: `${SIGNS[coverage]}\n`, ink: coverage === "absent" ? "decided" : "plain" },
      { text: where.join("\n"), ink: "muted" },
    ],
  };
}
