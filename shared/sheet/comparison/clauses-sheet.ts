import type { ComparedPlan } from "../../model/comparison.ts";
import type { Clause } from "../../model/reading.ts";
import { simplify } from "../../text/simplify.ts";
import { CLAUSE_COLUMNS, type ClauseColumn, type LayoutWords, layoutWords } from "../words/layout-words.ts";
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
  planTitle: 30,
  documentNumber: 20,
  section: 24,
  title: 24,
  text: 60,
  simplified: 60,
  lead: 20,
  cooperate: 24,
  responsible: 24,
  responsibility: 24,
  citations: 30,
  rowTitle: 24,
};
const NARROW = 12;
/** Two lines of a text show in the sheet; the whole is in the cell. */
const HEIGHT = 30;

/** 条款明细: one row for each clause with all its fields, for statistics; nothing in it is marked or joined for the eye. */
export function clausesSheet(what: ComparisonExport, words: SheetWords): Sheet {
  const said = layoutWords(what.language).clauses;
  return {
    name: said.sheet,
    columns: CLAUSE_COLUMNS.map((column) => WIDTHS[column] ?? NARROW),
    rows: { [Symbol.iterator]: () => rowsOf(what, words, said) },
    frozen: { rows: 1, columns: 2 },
    header: 0,
    paper: "A3",
  };
}

function* rowsOf(what: ComparisonExport, words: SheetWords, said: LayoutWords["clauses"]): Generator<Row> {
  yield { cells: CLAUSE_COLUMNS.map((column) => cell("header", said.headers[column])), height: null };
  const plans = shownPlans(what).map((plan) => ({ plan, sections: sectionsOfClauses(plan) }));
  for (const row of layRows(what, words)) {
    for (const [at, planCell] of row.cells.entries()) {
      const column = plans[at];
      if (column === undefined) continue;
      for (const clause of planCell.clauses) {
        const section = column.sections.get(clause.id) ?? null;
        const fields = fieldsOf({ plan: column.plan, section, clause, planCell, row, words, said });
        yield { cells: CLAUSE_COLUMNS.map((name) => fields[name]), height: HEIGHT };
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
