import { fill } from "../../contract/sentences.ts";
import type { ComparedPlan } from "../../model/comparison.ts";
import { clockOf } from "../moment.ts";
import { heightOf } from "../row-height.ts";
import type { SheetWords } from "../words/words.ts";
import { type Cell, type CellLink, cell, type Ink, type Row, type Sheet } from "../workbook.ts";
import type { ComparisonExport } from "./comparison-export.ts";
import { basePlan, shownPlans, shownRows } from "./laid-rows.ts";
import { planName, planWithTitle } from "./plan-names.ts";

/** Place, title, issuer, number, issued, published, clauses, file, hash. */
const COLUMNS = [17, 30, 18, 20, 13, 13, 9, 15, 33];
const LEGEND_INKS = ["plain", "inserted", "deleted", "moved", "muted", "decided"] as const satisfies readonly Ink[];

/** Title, heading and header stand above the sources. */
const FIRST_SOURCE = 3;

/** The plans whose sources are named, in order: those of the table, and before them a base that is not among them. */
function namedPlans(what: ComparisonExport): ComparedPlan[] {
  const base = basePlan(what);
  const plans = shownPlans(what);
  return base === null || plans.includes(base) ? plans : [base, ...plans];
}

/** The cell of the sheet at which a plan's source stands. */
export function sourceLink(what: ComparisonExport, plan: ComparedPlan, words: SheetWords): CellLink {
  return { sheet: words.about.sheet, row: FIRST_SOURCE + namedPlans(what).indexOf(plan) };
}

/** 说明: where every word comes from, what the marks mean, how and when the table was made. */
export function aboutSheet(what: ComparisonExport, words: SheetWords): Sheet {
  return {
    name: words.about.sheet,
    columns: COLUMNS,
    rows: { [Symbol.iterator]: () => rowsOf(what, words) },
    frozen: { rows: 0, columns: 0 },
    header: null,
    paper: "A4",
  };
}

function* rowsOf(what: ComparisonExport, words: SheetWords): Generator<Row> {
  const { about } = words;
  yield row([cell("title", about.title, "plain", COLUMNS.length)]);
  yield heading(about.sources);
  yield row(sourceHeader(words));
  const base = basePlan(what);
  for (const plan of namedPlans(what)) yield row(sourceCells(plan, plan === base, what, words));
  yield heading(about.legend);
  yield pair(cell("header", about.sample), cell("header", about.meaning));
  for (const ink of LEGEND_INKS) {
    const [sample, meaning] = about.samples[ink];
    yield pair(cell("text", sample, ink), cell("text", meaning));
  }
  yield heading(about.method);
  for (const sentence of about.methodText) yield row([cell("text", sentence, "plain", COLUMNS.length)]);
  yield heading(about.about);
  for (const [name, value] of factsOf(what, words)) yield pair(cell("subject", name), cell("text", value));
}

function heading(text: string): Row {
  return row([cell("section", text, "plain", COLUMNS.length)]);
}

/** A name at the left and what is said of it over the rest of the width. */
function pair(name: Cell, value: Cell): Row {
  return row([
    { ...name, span: 1 },
    { ...value, span: COLUMNS.length - 1 },
  ]);
}

function row(cells: readonly Cell[]): Row {
  return { cells, height: heightOf(cells, COLUMNS) };
}

function sourceHeader({ about }: SheetWords): Cell[] {
  return [
    about.place,
    about.planTitle,
    about.issuer,
    about.documentNumber,
    about.issuedOn,
    about.publishedOn,
    about.clauses,
    about.file,
    about.sha256,
  ].map((text) => cell("header", text));
}

function sourceCells({ summary }: ComparedPlan, isBase: boolean, what: ComparisonExport, words: SheetWords): Cell[] {
  const { metadata, fileName, clauses, id } = summary;
  const known = (text: string | null) =>
    text === null ? cell("text", words.about.unknown, "muted") : cell("text", text);
  return [
    cell("subject", planName(summary) + (isBase ? fill(words.brackets, { text: words.base }) : "")),
    known(metadata.planTitle ?? metadata.title),
    known(metadata.issuer),
    known(metadata.documentNumber),
    known(metadata.issuedOn),
    known(metadata.publishedOn),
    cell("number", String(clauses)),
    cell("text", fileName),
    known(what.hashes.get(id) ?? null),
  ];
}

function factsOf(what: ComparisonExport, words: SheetWords): (readonly [name: string, value: string])[] {
  const { about } = words;
  const base = basePlan(what);
  const counts = { shown: String(shownRows(what).length), total: String(what.table.alignment.rows.length) };
  return [
    ...(base === null ? [] : [[about.baseName, planWithTitle(base.summary)] as const]),
    [about.rows, fill(about.rowCount, counts)],
    ...(what.frozen === null ? [] : [[about.frozen, what.frozen] as const]),
    [about.comparison, what.table.comparison.id],
    [about.program, what.program],
    [about.exportedAt, clockOf(what.at)],
  ];
}
