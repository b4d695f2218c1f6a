import type { Note } from "../../model/note.ts";
import type { Oddity, Proposal, ReturnedTable } from "../../model/returned-table.ts";
import { NOTE_IDS, NOTE_TEXTS } from "../comparison/id-columns.ts";
import { sheetWords } from "../words/sheet-words.ts";
import { bare, placeName, type ReturnedCell, type ReturnedSheet } from "./returned-sheet.ts";

type Cells = ReadonlyMap<number, ReturnedCell>;

const HEADS: ReadonlySet<string> = new Set(
  (["zh-CN", "en"] as const).map((language) => sheetWords(language).notes.text),
);

/**
 * What a person changed in the texts of a sheet of notes since it was handed out, as far as the notes do not say the same
 * by now, and what is not as the program wrote it. Null where the sheet has no ids of notes.
 */
export function readReturnedNotes(sheet: ReturnedSheet, notes: readonly Note[]): ReturnedTable | null {
  const [header, heads] =
    [...sheet.rows].find(([, cells]) => [...cells.values()].some(({ text }) => text === NOTE_IDS)) ?? [];
  if (header === undefined || heads === undefined) return null;
  const columnOf = (isHead: (text: string) => boolean) => [...heads.values()].find(({ text }) => isHead(text))?.column;
  const ids = columnOf((text) => text === NOTE_IDS);
  const old = columnOf((text) => text === NOTE_TEXTS);
  const column = columnOf((text) => HEADS.has(text.trim()));
  const oddities: Oddity[] = [];
  const proposals = [...sheet.rows].flatMap(([row, cells]): Proposal[] => {
    if (row <= header || ids === undefined || column === undefined) return [];
    const id = cells.get(ids)?.text.trim();
    const cell = cells.get(column);
    const at = placeName({ row, column });
    if (id === undefined) {
      if (cell !== undefined) oddities.push({ code: "row-added", at, words: cell.text });
      return [];
    }
    const note = notes.find((each) => each.id === id);
    if (note === undefined) oddities.push({ code: "note-unknown", at, words: cell?.text ?? "" });
    else return changeOf(note, cell, at, textIn(cells, old), oddities);
    return [];
  });
  return { proposals, oddities };
}

function changeOf(
  note: Note,
  cell: ReturnedCell | undefined,
  at: string,
  before: string | undefined,
  oddities: Oddity[],
): Proposal[] {
  const text = cell?.text.trim() ?? "";
  if (bare(text) === bare(note.text) || (before !== undefined && bare(text) === bare(before))) return [];
  if (text === "") oddities.push({ code: "note-missing", at, words: note.text });
  else if (cell?.isFormula === true) oddities.push({ code: "formula", at, words: text });
  else return [{ kind: "note-text", at, note: note.id, before: note.text, text }];
  return [];
}

function textIn(cells: Cells, column: number | undefined): string | undefined {
  return column === undefined ? undefined : cells.get(column)?.text;
}
