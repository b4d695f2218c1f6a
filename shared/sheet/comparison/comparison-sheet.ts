import { fill } from "../../contract/sentences.ts";
import type { ComparedPlan } from "../../model/comparison.ts";
import { clockOf } from "../moment.ts";
import { heightOf } from "../row-height.ts";
import type { SheetWords } from "../words/words.ts";
import { type Cell, cell, type Row, type Run, type Sheet } from "../workbook.ts";
import type { ComparisonExport } from "./comparison-export.ts";
import { basePlan, type LaidRow, layRows, shownPlans } from "./laid-rows.ts";
import { planCell } from "./plan-cell.ts";
import { planName, planWithTitle, tableTitle } from "./plan-names.ts";
import { whoDecidedLines } from "./who-decided.ts";

const NUMBER_WIDTH = 5;
const SUBJECT_WIDTH = 15;
const COVERAGE_WIDTH = 6;
/** From so many plans on a sheet is printed on A3. */
const PLANS_ON_A3 = 4;
/** What a landscape page holds side by side at the size of the body's letters, in digits. */
const PAGE_WIDTHS = { A4: 136, A3: 200 } as const;
/** Seventeen to thirty Chinese characters a line are read with ease. */
const NARROWEST_PLAN = 34;
const WIDEST_PLAN = 60;

/** Title, note and header stand above the rows. */
const HEADER = 2;

/** 对照表: section rows of the base plan, a row for each matter, a column for each plan. */
export function comparisonSheet(what: ComparisonExport, words: SheetWords): Sheet {
  const plans = shownPlans(what);
  const paper = plans.length >= PLANS_ON_A3 ? "A3" : "A4";
  const columns = [NUMBER_WIDTH, SUBJECT_WIDTH, ...plans.map(() => planWidth(plans.length, paper)), COVERAGE_WIDTH];
  return {
    name: words.table,
    columns,
    rows: { [Symbol.iterator]: () => rowsOf(what, plans, columns, words) },
    frozen: { rows: HEADER + 1, columns: 2 },
    header: HEADER,
    paper,
  };
}

function planWidth(plans: number, paper: Sheet["paper"]): number {
  const free = PAGE_WIDTHS[paper] - NUMBER_WIDTH - SUBJECT_WIDTH - COVERAGE_WIDTH;
  return Math.min(WIDEST_PLAN, Math.max(NARROWEST_PLAN, Math.floor(free / Math.max(1, plans))));
}

function* rowsOf(
  what: ComparisonExport,
  plans: readonly ComparedPlan[],
  columns: readonly number[],
  words: SheetWords,
): Generator<Row> {
  const base = basePlan(what);
  const wide = (kind: "title" | "note" | "section", text: string): Row => {
    const cells = [cell(kind, text, "plain", columns.length)];
    return { cells, height: heightOf(cells, columns) };
  };
  const summaries = plans.map(({ summary }) => summary);
  yield wide("title", tableTitle(summaries, words));
  const note = base === null ? words.noteWithoutBase : words.note;
  yield wide("note", fill(note, { at: clockOf(what.at), base: base === null ? "" : planWithTitle(base.summary) }));
  yield sized(headerCells(plans, base, words), columns);
  let section: string | null = null;
  for (const row of layRows(what, words)) {
    if (row.section !== null && row.section.id !== section) yield wide("section", row.section.title);
    section = row.section?.id ?? section;
    yield sized(rowCells(row, plans.length, words), columns);
  }
}

function sized(cells: readonly Cell[], columns: readonly number[]): Row {
  return { cells, height: heightOf(cells, columns) };
}

function headerCells(plans: readonly ComparedPlan[], base: ComparedPlan | null, words: SheetWords): Cell[] {
  return [
    cell("header", words.number),
    cell("header", words.subject),
    ...plans.map(({ summary }): Cell => {
      const isBase = summary.id === base?.summary.id;
      const name = planName(summary) + (isBase ? fill(words.brackets, { text: words.base }) : "");
      const { planTitle, title, documentNumber } = summary.metadata;
      const below = [planTitle ?? title, documentNumber].filter((text) => text !== null && text !== name);
      const more: Run[] = below.length === 0 ? [] : [{ text: below.join("\n"), ink: "muted" }];
      return {
        kind: isBase ? "base-header" : "header",
        runs: [{ text: more.length === 0 ? name : `${name}\n`, ink: "plain" }, ...more],
      };
    }),
    cell("header", words.coverage),
  ];
}

function rowCells(row: LaidRow, plans: number, words: SheetWords): Cell[] {
  const { number, cells, covered } = row;
  return [
    cell("number", String(number)),
    subjectCell(row, words),
    ...cells.map((each) => planCell(each, words)),
    cell("number", `${covered}/${plans}`),
  ];
}

function subjectCell({ title, standing, who }: LaidRow, words: SheetWords): Cell {
  const said = [
    ...(standing === "proposed" ? [] : [standing === "confirmed" ? words.confirmed : words.corrected]),
    ...whoDecidedLines(who, words),
  ];
  if (said.length === 0) return cell("subject", title);
  return {
    kind: "subject",
    runs: [
      { text: `${title}\n`, ink: "plain" },
      { text: said.join("\n"), ink: "decided" },
    ],
  };
}
