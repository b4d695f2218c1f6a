import type { Clause } from "../../model/reading.ts";
import { deadlineText, pathText, unitLines } from "../comparison/clause-fields.ts";
import { sheetWords } from "../words/sheet-words.ts";
import type { SheetWords } from "../words/words.ts";
import { bare } from "./returned-sheet.ts";

const LANGUAGES = ["zh-CN", "en"] as const;

/** How the lines begin that the program adds to a cell of any clause, in either language. */
const BEGINNINGS: readonly RegExp[] = LANGUAGES.flatMap((language) => {
  const words = sheetWords(language);
  return [
    words.absent,
    words.seeAlso + words.colon,
    words.same,
    words.ownWording,
    words.sameAsRowBase,
    words.ownWordingInRow,
  ].map(beginningOf);
});

/** A sentence as the beginning of a line without its blanks; a value in it may be anything. */
function beginningOf(sentence: string): RegExp {
  const parts = sentence.split(/\{\w+\}/u).map((part) => bare(part).replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  return new RegExp(`^${parts.join(".+?")}`, "u");
}

/** Whether a line, without its blanks, is one that the program adds to say how a cell stands to the others. */
export function isOwnLine(line: string): boolean {
  return BEGINNINGS.some((beginning) => beginning.test(line));
}

/** The lines, without their blanks, that the program writes above and below a clause: its number, units and deadlines. */
export function linesAround(clause: Clause): string[] {
  return LANGUAGES.flatMap((language) => fieldLines(clause, sheetWords(language))).map(bare);
}

function fieldLines(clause: Clause, words: SheetWords): string[] {
  const deadlines = deadlineText(clause.deadlines, words);
  return [
    pathText(clause, words),
    ...unitLines(clause.responsibility, words).flatMap((line) => line.split("\n")),
    ...`${words.deadline}${words.colon}${deadlines}`.split("\n"),
  ];
}
