import { moveClause } from "../../alignment/corrections/move-clause.ts";
import { rowClauses, rowOfClause } from "../../alignment/corrections/row-clauses.ts";
import type { AlignmentRow } from "../../model/alignment.ts";
import type { AlignmentTable } from "../../model/comparison.ts";
import type { ClauseId, PlanId } from "../../model/ids.ts";
import type { Note } from "../../model/note.ts";
import type { Clause } from "../../model/reading.ts";
import type { Oddity, OddityCode, Proposal, ReturnedTable } from "../../model/returned-table.ts";
import { cleanText } from "../clean-text.ts";
import type { HandedNotes } from "../comparison/handed-notes.ts";
import { draftText } from "../comparison/own-drafts.ts";
import { type Columns, findColumns } from "./find-columns.ts";
import { type KnownWords, knownWords } from "./known-words.ts";
import { isOwnLine, linesAround } from "./own-lines.ts";
import { bare, placeName, type ReturnedCell, type ReturnedSheet } from "./returned-sheet.ts";

/** A row of the sheet and the row of the table that it is. */
type KnownRow = { readonly row: AlignmentRow; readonly cells: ReadonlyMap<number, ReturnedCell> };

/** A clause that the program wrote into a cell, where it is looked for when it does not stand there any more. */
type Written = { readonly clause: Clause; readonly cell: { readonly row: number; readonly column: number } };

/**
 * What a person changed in the sheet of a comparison since it was handed out: clauses in other rows, titles, notes and her
 * own wording, as proposals, as far as the table and the notes do not say the same by now; and what else is not as the
 * program wrote it. What was changed in the program meanwhile is no change of hers. Null where the sheet has no ids.
 */
export function readReturned(sheet: ReturnedSheet, table: AlignmentTable, notes: HandedNotes): ReturnedTable | null {
  const oddities: Oddity[] = [];
  const columns = findColumns(sheet, table.plans, oddities);
  if (columns === null) return null;
  const rows = knownRows(sheet, table, columns, oddities);
  const known = knownWords(table, notes);
  const proposals = [
    ...rows.flatMap((row) => [
      ...titleProposals(row, table, columns, oddities),
      ...draftProposals(row, columns, known, oddities),
      ...noteProposals(row, columns, known),
    ]),
    ...columns.plans.flatMap(({ plan, text, ids }) => movesIn(rows, table, { plan, text, ids }, oddities)),
  ];
  for (const { cells } of rows) {
    for (const cell of cells.values()) if (cell.isFormula) odd(oddities, "formula", cell, cell.text);
  }
  return { proposals, oddities };
}

function odd(
  oddities: Oddity[],
  code: OddityCode,
  at: { readonly row: number; readonly column: number },
  words: string,
) {
  oddities.push({ code, at: placeName(at), words });
}

/** The rows below the header that are rows of the table, each once. */
function knownRows(sheet: ReturnedSheet, table: AlignmentTable, columns: Columns, oddities: Oddity[]): KnownRow[] {
  const { rows } = table.alignment;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const seen = new Set<string>();
  return [...sheet.rows].flatMap(([at, cells]): KnownRow[] => {
    if (at <= columns.header) return [];
    const id = cells.get(columns.rowIds)?.text.trim();
    const [first] = cells.values();
    if (id === undefined) {
      // A section stands over all columns: in the first, and alone.
      if (first !== undefined && (cells.size > 1 || first.column > 0)) odd(oddities, "row-added", first, first.text);
      return [];
    }
    const place = { row: at, column: columns.rowIds };
    const row = byId.get(id) ?? rowOfIds(rows, cells, columns);
    if (row === undefined) odd(oddities, "row-unknown", place, id);
    else if (seen.has(row.id)) odd(oddities, "row-twice", place, row.title);
    else {
      seen.add(row.id);
      return [{ row, cells }];
    }
    return [];
  });
}

/** Where the row that was written is no more: the row in which most of its clauses stand now. */
function rowOfIds(
  rows: readonly AlignmentRow[],
  cells: ReadonlyMap<number, ReturnedCell>,
  { plans }: Columns,
): AlignmentRow | undefined {
  const counts = new Map<AlignmentRow, number>();
  for (const { plan, ids } of plans) {
    for (const id of idsIn(cells.get(ids))) {
      const row = rows.find((each) => each.cells[plan]?.some((clause) => clause === id));
      if (row !== undefined) counts.set(row, (counts.get(row) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

function idsIn(cell: ReturnedCell | undefined): string[] {
  return cell === undefined ? [] : cell.text.split(/\s+/u).filter((id) => id !== "");
}

/** Another title than was handed out, and than the row has by now. */
function titleProposals(
  { row, cells }: KnownRow,
  { comparison }: AlignmentTable,
  { subject, oldTitles, rowIds }: Columns,
  oddities: Oddity[],
): Proposal[] {
  const [clause] = rowClauses(row, comparison.plans);
  const cell = writtenIn(cells, subject);
  const title = cell?.text.trim().split("\n")[0]?.trim() ?? "";
  const before = writtenIn(cells, oldTitles)?.text ?? cleanText(row.title).text;
  if (subject === null || isOneOf(title, [before, cleanText(row.title).text])) return [];
  if (cell === undefined || title === "") {
    const place = cells.get(rowIds);
    if (place !== undefined) odd(oddities, "title-missing", { row: place.row, column: subject }, row.title);
    return [];
  }
  if (clause === undefined) return [];
  return [{ kind: "title", at: placeName(cell), row: row.id, title, decision: { kind: "title", clause, title } }];
}

/** Other wording of her own than was handed out, and than is kept by now. */
function draftProposals(
  { row, cells }: KnownRow,
  { draft, oldDrafts }: Columns,
  { draftsOf }: KnownWords,
  oddities: Oddity[],
): Proposal[] {
  const cell = writtenIn(cells, draft);
  const old = writtenIn(cells, oldDrafts);
  const kept = draftsOf(row.id);
  const text = cell?.text.trim() ?? "";
  if (isOneOf(text, [old?.text ?? "", draftText(kept), ...kept.map((note) => note.text)])) return [];
  if (cell === undefined || text === "") {
    if (draft !== null && old !== undefined) odd(oddities, "draft-missing", { row: old.row, column: draft }, old.text);
    return [];
  }
  const [only, second] = kept;
  const note = only === undefined || second !== undefined ? null : only.id;
  return [{ kind: "draft", at: placeName(cell), row: row.id, text, note }];
}

/** What stands in columns for notes and is not kept by now. */
function noteProposals({ row, cells }: KnownRow, { notes }: Columns, { notesOf }: KnownWords): Proposal[] {
  const kept = notesOf(row.id).map((note: Note) => note.text);
  return notes.flatMap((column): Proposal[] => {
    const cell = cells.get(column);
    if (cell === undefined || isOneOf(cell.text, kept)) return [];
    return [{ kind: "note", at: placeName(cell), row: row.id, text: cell.text.trim() }];
  });
}

function writtenIn(cells: KnownRow["cells"], column: number | null): ReturnedCell | undefined {
  return column === null ? undefined : cells.get(column);
}

function isOneOf(text: string, others: readonly string[]): boolean {
  return others.some((other) => bare(other) === bare(text));
}

/** The clauses of one plan that stand in other rows than they were written in; what became of the rest is reported. */
function movesIn(
  rows: readonly KnownRow[],
  table: AlignmentTable,
  { plan, text, ids }: Columns["plans"][number],
  oddities: Oddity[],
): Proposal[] {
  const clauses = new Map(
    table.plans.flatMap((each) =>
      each.summary.id === plan ? each.clauses.map((clause) => [clause.id as string, clause] as const) : [],
    ),
  );
  const around = new Set([...clauses.values()].flatMap(linesAround));
  const missing: Written[] = [];
  const left = rows.map(({ row, cells }) => {
    const cell = cells.get(text);
    let words = bare(cell?.text ?? "");
    for (const id of idsIn(cells.get(ids))) {
      const clause = clauses.get(id);
      const place = { row: cell?.row ?? cells.get(ids)?.row ?? 0, column: text };
      if (clause === undefined) odd(oddities, "clause-changed", place, id);
      else if (words.includes(wordsOf(clause))) words = words.replace(wordsOf(clause), "\n");
      else missing.push({ clause, cell: place });
    }
    return { row, cell, words };
  });
  const moves = missing.flatMap(({ clause, cell }): Proposal[] => {
    const now = left.filter(({ words }) => words.includes(wordsOf(clause)));
    for (const each of now) each.words = each.words.replace(wordsOf(clause), "\n");
    const [target] = now;
    if (target?.cell === undefined) odd(oddities, "clause-changed", cell, nameOf(clause));
    else if (now.length > 1) odd(oddities, "clause-twice", target.cell, nameOf(clause));
    else return moveTo(target.row, target.cell, plan, clause.id, table);
    return [];
  });
  for (const { cell, words } of left) {
    const added = words.split("\n").filter((line) => line !== "" && !around.has(line) && !isOwnLine(line));
    if (cell !== undefined && added.length > 0) odd(oddities, "words-added", cell, added.join("\n"));
  }
  return moves;
}

function moveTo(
  target: AlignmentRow,
  cell: ReturnedCell,
  plan: PlanId,
  clause: ClauseId,
  { alignment, comparison }: AlignmentTable,
): Proposal[] {
  const moved = { plan, clause };
  const decision = moveClause(alignment.rows, comparison.plans, moved, target.id);
  const from = rowOfClause(alignment.rows, moved);
  if (decision === null || from === undefined) return [];
  return [{ kind: "move", at: placeName(cell), clause: moved, from: from.id, to: target.id, decision }];
}

function wordsOf({ text }: Clause): string {
  return bare(cleanText(text).text);
}

function nameOf({ path, title }: Clause): string {
  return [path.join(" › "), title ?? ""].filter((part) => part !== "").join(" ");
}
