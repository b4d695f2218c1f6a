import type { Deadline } from "../../model/reading.ts";
import { findDeadlines, isStandingLimit } from "../fields/find-deadlines.ts";
import type { TextEntry } from "../outline/node.ts";
import { foldedOf, type Passage, textOf } from "../passage.ts";

/** What follows a label for limits: 完成时限:… */
const LABELLED = /(?:时限|时间|期限|节点|进度)(?:要求|安排|节点)?(?:[】\]]|\s?:)\s?:?\s?([^;,)\]】。:]{1,40})/u;
const LABEL_ALONE = /^[【[]?(?:[\u4e00-\u9fff]{0,4}(?:时限|时间|期限|节点|进度)(?:安排|要求)?)[】\]]?\s?:?$/u;

/** The limits of a clause, from its text, its statements of responsibility and its cells for limits; each date once. */
export function readDeadlines(entry: TextEntry, year: number | null): Deadline[] {
  const found = [
    ...findDeadlines(textOf(entry.passage), foldedOf(entry.passage), year, "text"),
    ...entry.statements.flatMap((passage) => limitsOfStatement(passage, year)),
    ...entry.limits.flatMap((passage) => findDeadlines(textOf(passage), foldedOf(passage), year, "cell")),
  ];
  const seen = new Set<string>();
  return found.filter(({ raw, date }) => {
    const key = date ?? raw;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** The limits of a statement; behind a label for them any words are one, and so are 持续推进, 长期坚持 as parts of it. */
function limitsOfStatement(passage: Passage, year: number | null): Deadline[] {
  const text = textOf(passage);
  const folded = foldedOf(passage);
  if (LABEL_ALONE.test(folded)) return [];
  const found = findDeadlines(text, folded, year, "responsibility");
  if (found.length > 0) return found;
  const labelled = LABELLED.exec(folded);
  if (labelled !== null) {
    const value = labelled[1] ?? "";
    const start = labelled.index + labelled[0].length - value.length;
    return findDeadlines(text.slice(start, start + value.length), value, year, "cell");
  }
  return standingLimits(text, folded, year);
}

function standingLimits(text: string, folded: string, year: number | null): Deadline[] {
  return [...folded.matchAll(/[^,，;；。()、]+/gu)].flatMap(({ index, 0: piece }) =>
    isStandingLimit(piece) ? findDeadlines(text.slice(index, index + piece.length), piece, year, "cell") : [],
  );
}
