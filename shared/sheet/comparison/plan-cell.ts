import { fill } from "../../contract/sentences.ts";
import { isOwnWording } from "../../difference/own-wording.ts";
import { CLAUSE_SEPARATOR, cellText } from "../../model/comparison.ts";
import type { Difference } from "../../model/difference.ts";
import type { Clause } from "../../model/reading.ts";
import type { SheetWords } from "../words/words.ts";
import type { Cell, Ink, Run } from "../workbook.ts";
import { deadlineText, pathText, unitLines } from "./clause-fields.ts";
import { countChanges, cutMarks, type Mark, markText } from "./mark-text.ts";

/** How a cell differs from that of its row's base. */
export type Against = {
  readonly base: string;
  readonly difference: Difference;
  /** The name of the plan whose cell is the row's base, for the base plan has nothing here; else null. */
  readonly rowBase: string | null;
};

export type PlanCell = {
  /** The clauses of one plan in a row, in the order of the source. */
  readonly clauses: readonly Clause[];
  readonly isBase: boolean;
  /** A person said that the plan has nothing here. */
  readonly isAbsent: boolean;
  /** Null where there is nothing to compare with. */
  readonly against: Against | null;
  /** Where else the plan has something on the matter; "" for nowhere. */
  readonly seeAlso: string;
};

/** Parts the clauses of a cell. */
const BLANK: readonly Run[] = [];

/** The cell of a plan: each clause with its number, text, units and deadlines; then how it differs, and what to see also. */
export function planCell({ clauses, isBase, isAbsent, against, seeAlso }: PlanCell, words: SheetWords): Cell {
  if (clauses.length === 0) {
    const nothing = isAbsent ? lineOf(words.confirmedAbsent, "decided") : lineOf(words.absent);
    return { kind: "absent", runs: lines([...nothing, ...lineOf(seeAlso)]) };
  }
  const text = cellText(clauses);
  const marks = against === null ? unmarked(text) : markText(against.difference, against.base, text);
  let start = 0;
  const parts = clauses.flatMap((clause, at) => {
    const end = start + clause.text.length;
    const inked = cutMarks(marks, start, end).map(({ text: marked, ink }) => ({ text: marked, ink }));
    start = end + CLAUSE_SEPARATOR.length;
    return [...(at === 0 ? [] : [BLANK]), ...clauseLines(clause, inked, words)];
  });
  const standing = against === null ? "" : standingText(against, text, words);
  return { kind: isBase ? "base" : "text", runs: lines([...parts, ...lineOf(standing), ...lineOf(seeAlso)]) };
}

function unmarked(text: string): Mark[] {
  return [{ start: 0, end: text.length, ink: "plain", text }];
}

function clauseLines(clause: Clause, inked: readonly Run[], words: SheetWords): (readonly Run[])[] {
  const deadlines = deadlineText(clause.deadlines, words);
  return [
    ...lineOf(pathText(clause, words)),
    inked,
    ...unitLines(clause.responsibility, words).flatMap((units) => lineOf(units, "field")),
    ...lineOf(deadlines === "" ? "" : `${words.deadline}${words.colon}${deadlines}`, "field"),
  ];
}

/** How much a text shares with the base's, and how many characters it has more and less: 与基准相同 46%，多 62 字. */
function standingText({ difference, base, rowBase }: Against, text: string, words: SheetWords): string {
  const share = String(Math.round(difference.similarity * 100));
  const beside = (ofBase: string, ofRow: string) =>
    rowBase === null ? fill(ofBase, { share }) : fill(ofRow, { share, plan: rowBase });
  if (isOwnWording(difference)) return beside(words.ownWording, words.ownWordingInRow);
  const { inserted, deleted, moved } = countChanges(difference, base, text);
  const said = (sentence: string, count: number) => (count === 0 ? [] : [fill(sentence, { count: String(count) })]);
  return [
    beside(words.same, words.sameAsRowBase),
    ...said(words.inserted, inserted),
    ...said(words.deleted, deleted),
    ...said(words.moved, moved),
    ...(difference.isComplete ? [] : [words.incomplete]),
  ].join(words.clauseSeparator);
}

/** A text as one line; no line where there is none. */
function lineOf(text: string, ink: Ink = "muted"): Run[][] {
  return text === "" ? [] : [[{ text, ink }]];
}

/** Lines of runs as the runs of one cell, with the breaks in the runs before them. Neighbours of one ink become one. */
function lines(all: readonly (readonly Run[])[]): Run[] {
  const runs: Run[] = [];
  const add = ({ text, ink }: Run) => {
    const last = runs.at(-1);
    if (last?.ink === ink) runs[runs.length - 1] = { text: last.text + text, ink };
    else runs.push({ text, ink });
  };
  for (const each of all) {
    const last = runs.at(-1);
    if (last !== undefined) runs[runs.length - 1] = { ...last, text: `${last.text}\n` };
    each.forEach(add);
  }
  return runs;
}
