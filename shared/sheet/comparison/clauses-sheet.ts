import type { ComparedPlan } from "../../model/comparison.ts";
import type { Clause } from "../../model/reading.ts";
import { simplify } from "../../text/simplify.ts";
import { heightOf } from "../row-height.ts";
import {
  CLAUSE_COLUMNS,
  type ClauseColumn,
  type LayoutWords,
  layoutWords,
  READ_COLUMNS,
} from "../words/layout-words.ts";
import type { SheetWords } from "../words/words.ts";
import { type Cell, cell, count, type Row, type Sheet } from "../workbook.ts";
import { pathText } from "./clause-fields.ts";
import { type Section, sectionsOfClauses } from "./clause-sections.ts";
import type { ComparisonExport } from "./comparison-export.ts";
import { type LaidRow, layRows, shownPlans } from "./laid-rows.ts";
import type { PlanCell } from "./plan-cell.ts";
import { planName } from "./plan-names.ts";

/** The width of each column, in digits; those not named are narrow. */
const WIDTHS: Readonly<Partial<Record<ClauseColumn, number>>> = {
  rowNumber: 7,
  rowTitle: 15,
  place: 9,
  section: 16,
  path: 11,
  title: 18,
  text: 62,
  simplified: 62,
  lead: 16,
  cooperate: 16,
  responsible: 18,
  deadline: 13,
  citations: 18,
  responsibility: 24,
  planTitle: 30,
  documentNumber: 20,
};
const NARROW = 12;
/** A row becomes no taller than Excel draws it: one row is one clause, for statistics. */
const TALLEST = 409;

/** 条款明细: one row for each clause with all its fields, for statistics; nothing in it is marked or joined for the eye. */
export function clausesSheet(what: ComparisonExport, words: SheetWords): Sheet {
  const said = layoutWords(what.language).clauses;
  const columns = CLAUSE_COLUMNS.map((column) => WIDTHS[column] ?? NARROW);
  return {
    name: said.sheet,
    columns,
    printed: READ_COLUMNS.length,
    rows: { [Symbol.iterator]: () => rowsOf(what, columns, words, said) },
    frozen: { rows: 1, columns: 3 },
    header: 0,
    paper: "A3",
  };
}

function* rowsOf(
  what: ComparisonExport,
  columns: readonly number[],
  words: SheetWords,
  said: LayoutWords["clauses"],
): Generator<Row> {
  const headers = CLAUSE_COLUMNS.map((column) => cell("header", said.headers[column]));
  yield { cells: headers, height: heightOf(headers, columns) };
  const plans = shownPlans(what).map((plan) => ({ plan, sections: sectionsOfClauses(plan) }));
  for (const row of layRows(what, words)) {
    for (const [at, planCell] of row.cells.entries()) {
      const shown = plans[at];
      if (shown === undefined) continue;
      for (const clause of planCell.clauses) {
        const section = shown.sections.get(clause.id) ?? null;
        const fields = fieldsOf({ plan: shown.plan, section, clause, planCell, row, words, said });
        const cells = CLAUSE_COLUMNS.map((name) => fields[name]);
        yield { cells, height: Math.min(TALLEST, heightOf(cells, columns)) };
      }
    }
  }
}

type Placed = {
  readonly plan: ComparedPlan;
  readonly section: Section | null;
  readonly clause: Clause;
  readonly planCell: PlanCell;
  readonly row: LaidRow;
  readonly words: SheetWords;
  readonly said: LayoutWords["clauses"];
};

function fieldsOf({ plan, section, clause, planCell, row, words, said }: Placed): Record<ClauseColumn, Cell> {
  const { metadata, id } = plan.summary;
  const { responsibility, deadlines, citations, figures, spans } = clause;
  const text = (value: string | null | undefined) => cell("text", value ?? "");
  const listed = (values: readonly (string | null)[]) =>
    text(values.filter((value) => value !== null).join(words.listSeparator));
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? text("") : count(value);
  return {
    planId: text(id),
    place: text(planName(plan.summary)),
    planTitle: text(metadata.planTitle ?? metadata.title),
    documentNumber: text(metadata.documentNumber),
    year: number(metadata.year),
    clauseId: text(clause.id),
    section: text(section?.title),
    path: text(pathText(clause, words)),
    title: text(clause.title),
    text: text(clause.text),
    simplified: text(simplify(clause.text)),
    lead: listed(responsibility?.lead ?? []),
    cooperate: listed(responsibility?.cooperate ?? []),
    responsible: listed(responsibility?.responsible ?? []),
    responsibility: text(responsibility?.raw),
    deadline: listed(deadlines.map(({ raw }) => raw)),
    dueOn: listed(deadlines.map(({ date }) => date)),
    citations: listed(citations.map(({ title, documentNumber }) => (title === null ? documentNumber : `《${title}》`))),
    figures: listed(figures.map(({ raw }) => raw)),
    characters: count([...clause.text].length),
    start: number(spans[0]?.start),
    end: number(spans.at(-1)?.end),
    rowNumber: count(row.number),
    rowId: text(row.id),
    rowTitle: text(row.title),
    standing: text(said.standings[row.standing]),
    similarity: number(
      planCell.against === null ? null : Math.round(planCell.against.difference.similarity * 100) / 100,
    ),
  };
}
