import { clockOf, onClockOf } from "../moment.ts";
import { heightOf } from "../row-height.ts";
import type { SheetWords } from "../words/words.ts";
import { type Cell, cell, count, type Row, type Sheet } from "../workbook.ts";
import type { ComparisonExport } from "./comparison-export.ts";
import { NOTE_IDS, NOTE_TEXTS } from "./id-columns.ts";
import { type NotedRow, noteRows, notesOutside, type PlacedNote, tagsOf } from "./noted-rows.ts";
import { sizedRow } from "./sheet-rows.ts";

/** Number of the row, matter, what it hangs on, words of the source, note, tags; then who and when. */
const WIDTHS = [6, 24, 24, 40, 60, 18] as const;
const PEOPLE_WIDTHS = [14, 18] as const;
/** What finds a note again when the file comes back, and its text as it was handed out. */
const HIDDEN = [NOTE_IDS, NOTE_TEXTS] as const;
const HIDDEN_WIDTH = 10;

/** 批注: one row for each note on what is handed out, those on words outside of clauses last; none where there are none. */
export function notesSheet(what: ComparisonExport, words: SheetWords): Sheet | null {
  const noted = [...noteRows(what, words)].filter(({ notes }) => notes.length > 0);
  const outside = notesOutside(what);
  if (noted.length === 0 && outside.length === 0) return null;
  const shown = [...WIDTHS, ...(what.decided === null ? [] : PEOPLE_WIDTHS)];
  const columns = [...shown, ...HIDDEN.map(() => HIDDEN_WIDTH)];
  return {
    name: words.notes.sheet,
    columns,
    hidden: HIDDEN.length,
    rows: { [Symbol.iterator]: () => rowsOf(what, noted, outside, columns, words) },
    frozen: { rows: 1, columns: 0 },
    header: 0,
    paper: "A4",
  };
}

function* rowsOf(
  what: ComparisonExport,
  noted: readonly NotedRow[],
  outside: readonly PlacedNote[],
  columns: readonly number[],
  words: SheetWords,
): Generator<Row> {
  const { place, quoted, text, tags, by, at } = words.notes;
  const people = what.decided === null ? [] : [by, at];
  const headers = [words.number, words.subject, place, quoted, text, tags, ...people, ...HIDDEN];
  yield sizedRow(
    headers.map((header) => cell("header", header)),
    columns,
  );
  const rowOf = (number: Cell, subject: string, placed: PlacedNote): Row => {
    const cells = [number, cell("subject", subject), ...noteCells(what, placed, words)];
    const hidden = [placed.note.id, placed.note.text].map((text) => cell("text", text));
    return { cells: [...cells, ...hidden], height: heightOf(cells, columns) };
  };
  for (const { row, notes } of noted) for (const placed of notes) yield rowOf(count(row.number), row.title, placed);
  for (const placed of outside) yield rowOf(cell("text", ""), words.notes.outside, placed);
}

function noteCells(what: ComparisonExport, { place, note }: PlacedNote, words: SheetWords): Cell[] {
  const names = tagsOf(note, what).map(({ name }) => name);
  return [
    cell("text", place),
    cell("text", note.on.kind === "span" ? note.on.words : ""),
    cell("text", note.text, "decided"),
    cell("text", names.join(words.listSeparator)),
    // Who wrote goes out on the same terms as who decided.
    ...(what.decided === null
      ? []
      : [cell("text", note.by ?? words.about.unknown), cell("text", clockOf(onClockOf(what.at, note.at)))]),
  ];
}
