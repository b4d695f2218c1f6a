import type { Translated } from "../translated.ts";
import type { returnedWords as chinese } from "../zh-CN/returned.ts";

/** Reading a changed workbook back, in English. */
export const returnedWords: Translated<typeof chinese> = {
  "returned.open": "Read a changed workbook back…",
  "returned.heading": "Read a changed workbook back",
  "returned.how":
    "Choose an XLSX file that was exported from this comparison and changed in Excel or WPS. The sheets of the comparison and of notes are read: clauses in other rows, other titles, remarks, the own draft and changed notes are listed below, for you to take over or not. Other sheets are not read.",
  "returned.choose": "Choose a file…",
  "returned.reading": "Reading",
  "returned.nothing": "No change was found.",
  "returned.changes": "{count} {count|change|changes}",
  "returned.move": "Move {clause} from “{from}” to “{to}”",
  "returned.title": "Call “{row}” “{title}”",
  "returned.note": "Note on “{row}”: {text}",
  "returned.note-text": "The note “{before}” becomes: {text}",
  "returned.draft": "Own draft for “{row}”: {text}",
  "returned.draft-tag": "Own draft",
  "returned.accept": "Take over the {count} chosen",
  "returned.accepted": "{count} taken over; each can be undone.",
  "returned.why": "read back from {file} {at}",
  "returned.oddities": "{count} {count|place was|places were} left out",
  "returned.odd.row-unknown": "This row is no longer in the table.",
  "returned.odd.row-twice": "“{words}” stands twice; the first row counts.",
  "returned.odd.row-added": "No row of the table: {words}",
  "returned.odd.column-unknown": "A plan that the comparison does not have, or whose column is not found: {words}",
  "returned.odd.column-added": "A further column, which was not read: {words}",
  "returned.odd.clause-changed": "The words of a clause were changed or taken out; the source stays: {words}",
  "returned.odd.clause-twice": "One clause stands in several rows: {words}",
  "returned.odd.words-added": "Words that are of no clause: {words}",
  "returned.odd.formula": "A formula, taken for the value it shows: {words}",
  "returned.odd.draft-missing": "The own draft was taken out and stays: {words}",
  "returned.odd.note-unknown": "This note is no more: {words}",
  "returned.odd.note-missing": "The note was taken out and stays: {words}",
  "returned.odd.title-missing": "A title was taken out; “{words}” stays",
};
