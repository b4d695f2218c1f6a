import { fill } from "../../contract/sentences.ts";
import type { ComparedPlan } from "../../model/comparison.ts";
import { clockOf } from "../moment.ts";
import { heightOf } from "../row-height.ts";
import { layoutWords } from "../words/layout-words.ts";
import type { SheetWords } from "../words/words.ts";
import { type Cell, cell, count, type Row, type Run, type Sheet } from "../workbook.ts";
import { sourceLink } from "./about-sheet.ts";
import type { ComparisonExport } from "./comparison-export.ts";
import { CLAUSE_IDS, DRAFTS, ROW_IDS, ROW_TITLES } from "./id-columns.ts";
import { basePlan, type LaidRow, layRows, shownPlans } from "./laid-rows.ts";
import { draftFinder, draftText } from "./own-drafts.ts";
import { planCell } from "./plan-cell.ts";
import { planName, planWithTitle, tableTitle } from "./plan-names.ts";
import { sizedRow, wideRow } from "./sheet-rows.ts";
import { whoDecidedLines } from "./who-decided.ts";

const NUMBER_WIDTH = 6;
const SUBJECT_WIDTH = 15;
const COVERAGE_WIDTH = 6;
const ID_WIDTH = 10;
/** From so many plans on a sheet is printed on A3. */
const PLANS_ON_A3 = 4;
/** What a landscape page holds side by side at the size of the body's letters, in digits. */
const PAGE_WIDTHS = { A4: 136, A3: 200 } as const;
/** Seventeen to thirty Chinese characters a line are read with ease. */
const NARROWEST_PLAN = 34;
const WIDEST_PLAN = 60;

/** Title, note, the way to the sources and header stand above the rows. */
const HEADER = 3;

/** 对照表: section rows of the base plan, a row for each matter, a column for each plan. */
export function comparisonSheet(what: ComparisonExport, words: SheetWords): Sheet {
  const plans = shownPlans(what);
  const paper = plans.length >= PLANS_ON_A3 ? "A3" : "A4";
  const texts = plans.length + (what.drafts === null ? 0 : 1);
  const shown = [
    NUMBER_WIDTH,
    SUBJECT_WIDTH,
    ...Array.from({ length: texts }, () => textWidth(texts, paper)),
    COVERAGE_WIDTH,
  ];
  const columns = [...shown, ...idColumns(what, plans).map(() => ID_WIDTH)];
  return {
    name: words.table,
    columns,
    hidden: columns.length - shown.length,
    rows: { [Symbol.iterator]: () => rowsOf(what, plans, columns, shown.length, words) },
    frozen: { rows: HEADER + 1, columns: 2 },
    header: HEADER,
    paper,
  };
}

function textWidth(plans: number, paper: Sheet["paper"]): number {
  const free = PAGE_WIDTHS[paper] - NUMBER_WIDTH - SUBJECT_WIDTH - COVERAGE_WIDTH;
  return Math.min(WIDEST_PLAN, Math.max(NARROWEST_PLAN, Math.floor(free / Math.max(1, plans))));
}

function* rowsOf(
  what: ComparisonExport,
  plans: readonly ComparedPlan[],
  columns: readonly number[],
  shown: number,
  words: SheetWords,
): Generator<Row> {
  const base = basePlan(what);
  const wide = (kind: "title" | "note" | "section", text: string) => wideRow(kind, text, columns.slice(0, shown));
  const summaries = plans.map(({ summary }) => summary);
  yield wide("title", tableTitle(summaries, words));
  yield sizedRow([{ kind: "note", runs: noteRuns(what, base, words), span: shown }], columns);
  yield sizedRow(sourceCells(what, plans, words), columns);
  const header = headerCells(what, plans, base, words);
  yield { cells: [...header, ...idColumns(what, plans)], height: heightOf(header, columns) };
  const ownWording = wordingFinder(what);
  let section: string | null = null;
  for (const row of layRows(what, words)) {
    if (row.section !== null && row.section.id !== section) yield wide("section", row.section.title);
    section = row.section?.id ?? section;
    const own = ownWording(row.id);
    const cells = rowCells(row, own, words);
    yield { cells: [...cells, ...idCells(row, own)], height: heightOf(cells, columns) };
  }
}

/** Against what the plans are compared, when that was written, and what the marks mean. */
function noteRuns(what: ComparisonExport, base: ComparedPlan | null, words: SheetWords): Run[] {
  const at = clockOf(what.at);
  if (base === null) return [{ text: fill(words.noteWithoutBase, { at }), ink: "plain" }];
  const marks = (["inserted", "deleted", "moved", "decided"] as const).flatMap((ink): Run[] => [
    { text: words.about.samples[ink][0], ink },
    { text: ` ${words.legend[ink]}　`, ink: "plain" },
  ]);
  const note = fill(words.note, { at, base: planWithTitle(base.summary) });
  return [{ text: `${note}\n${words.about.legend}${words.colon}`, ink: "plain" }, ...marks];
}

/** Finds the own wording of a row; null for every row where there is no column for it. */
function wordingFinder({ drafts, table }: ComparisonExport): (row: string) => string | null {
  if (drafts === null) return () => null;
  const found = draftFinder(table, drafts.notes, drafts.tags);
  return (row) => draftText(found(row));
}

/**
 * What finds a row and its clauses again when the file comes back, and what may be changed as it was handed out: hidden,
 * and the same in every language.
 */
function idColumns({ drafts }: ComparisonExport, plans: readonly ComparedPlan[]): Cell[] {
  const clauses = plans.map(({ summary }) => `${CLAUSE_IDS}${summary.id}`);
  const heads = [ROW_IDS, ROW_TITLES, ...(drafts === null ? [] : [DRAFTS]), ...clauses];
  return heads.map((text) => cell("header", text));
}

function idCells({ id, title, cells }: LaidRow, own: string | null): Cell[] {
  const clauses = cells.map((each) => each.clauses.map((clause) => clause.id).join(" "));
  return [id, title, ...(own === null ? [] : [own]), ...clauses].map((text) => cell("text", text));
}

/** Leads from each column to its source. In the header itself LibreOffice would draw the link over all of its lines. */
function sourceCells(what: ComparisonExport, plans: readonly ComparedPlan[], words: SheetWords): Cell[] {
  const links = plans.map((plan) => ({ ...cell("note", words.toSource), link: sourceLink(what, plan, words) }));
  return [cell("note", "", "plain", 2), ...links];
}

function headerCells(
  what: ComparisonExport,
  plans: readonly ComparedPlan[],
  base: ComparedPlan | null,
  words: SheetWords,
): Cell[] {
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
    ...(what.drafts === null ? [] : [cell("header", layoutWords(what.language).draft)]),
    cell("header", words.coverage),
  ];
}

function rowCells(row: LaidRow, own: string | null, words: SheetWords): Cell[] {
  const { number, cells, covered } = row;
  return [
    count(number),
    subjectCell(row, words),
    ...cells.map((each) => planCell(each, words)),
    ...(own === null ? [] : [cell("text", own)]),
    cell("number", `${covered}/${cells.length}`),
  ];
}

function subjectCell({ title, standing, who }: LaidRow, words: SheetWords): Cell {
  const said = [...(standing === "proposed" ? [] : [words[standing]]), ...whoDecidedLines(who, words)];
  if (said.length === 0) return cell("subject", title);
  return {
    kind: "subject",
    runs: [
      { text: `${title}\n`, ink: "plain" },
      { text: said.join("\n"), ink: "decided" },
    ],
  };
}
