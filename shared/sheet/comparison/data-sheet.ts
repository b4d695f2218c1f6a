import { fill } from "../../contract/sentences.ts";
import { cellText } from "../../model/comparison.ts";
import type { SheetWords } from "../words/words.ts";
import { type Cell, cell, type Row, type Sheet } from "../workbook.ts";
import { deadlineText, pathText, unitLines } from "./clause-fields.ts";
import type { ComparisonExport } from "./comparison-export.ts";
import { shownPlans } from "./laid-rows.ts";
import { noteRows, notesOutside, type PlacedNote, tagsOf } from "./noted-rows.ts";
import type { PlanCell } from "./plan-cell.ts";
import { planName } from "./plan-names.ts";

const FIELDS_OF_PLAN = ["text", "path", "units", "deadline", "seeAlso"] as const;
const FIELDS_OF_PEOPLE = ["decidedBy", "decidedAt", "why"] as const;

/** The same rows for formats without any marks: one header row, and every field in a column of its own. */
export function dataSheet(what: ComparisonExport, words: SheetWords): Sheet {
  const plans = shownPlans(what);
  return {
    name: words.table,
    columns: [],
    rows: { [Symbol.iterator]: () => rowsOf(what, words) },
    frozen: { rows: 1, columns: 0 },
    header: 0,
    paper: plans.length > 3 ? "A3" : "A4",
  };
}

function* rowsOf(what: ComparisonExport, words: SheetWords): Generator<Row> {
  const plans = shownPlans(what);
  const names = plans.map(({ summary }) => planName(summary));
  yield row([
    cell("header", words.number),
    cell("header", words.data.section),
    cell("header", words.subject),
    cell("header", fill(words.data.covered, { count: String(plans.length) })),
    ...names.flatMap((plan) => FIELDS_OF_PLAN.map((field) => cell("header", fill(words.data[field], { plan })))),
    ...(what.decided === null ? [] : FIELDS_OF_PEOPLE.map((field) => cell("header", words.data[field]))),
    ...(what.notes === null ? [] : [cell("header", words.notes.text)]),
  ]);
  for (const { row: laid, notes } of noteRows(what, words)) {
    const { number, section, title, who, covered, cells } = laid;
    yield row([
      cell("number", String(number)),
      cell("text", section?.title ?? ""),
      cell("subject", title),
      cell("number", String(covered)),
      ...cells.flatMap((each) => planFields(each, words)),
      ...(what.decided === null ? [] : [who.by, who.at, who.why].map((lines) => cell("text", lines.join("\n")))),
      ...(what.notes === null ? [] : [noteLines(notes, what, words)]),
    ]);
  }
  const outside = notesOutside(what);
  if (outside.length === 0) return;
  const blanks = plans.length * FIELDS_OF_PLAN.length + (what.decided === null ? 0 : FIELDS_OF_PEOPLE.length) + 1;
  yield row([
    cell("number", ""),
    cell("text", ""),
    cell("subject", words.notes.outside),
    ...Array.from({ length: blanks }, () => cell("text", "")),
    noteLines(outside, what, words),
  ]);
}

function noteLines(notes: readonly PlacedNote[], what: ComparisonExport, words: SheetWords): Cell {
  const lines = notes.map(({ place, note }) => {
    const tags = tagsOf(note, what)
      .map(({ name }) => name)
      .join(words.listSeparator);
    return `${place}${words.colon}${note.text}${tags === "" ? "" : fill(words.notes.worn, { tags })}`;
  });
  return cell("text", lines.join("\n"));
}

/** Several clauses of one cell stand one below the other in each of the fields. */
function planFields({ clauses, seeAlso }: PlanCell, words: SheetWords): Cell[] {
  const eachOf = (texts: readonly string[]) => texts.filter((text) => text !== "").join("\n");
  return [
    cellText(clauses),
    eachOf(clauses.map((clause) => pathText(clause, words))),
    eachOf(clauses.flatMap(({ responsibility }) => unitLines(responsibility, words))),
    eachOf(clauses.map(({ deadlines }) => deadlineText(deadlines, words))),
    seeAlso,
  ].map((text) => cell("text", text));
}

function row(cells: readonly Cell[]): Row {
  return { cells, height: null };
}
