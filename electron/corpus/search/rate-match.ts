import type { Needle } from "../../../shared/text/find-word.ts";
import { foldForms } from "../../../shared/text/forms.ts";

/** Length in characters at which a clause counts as of usual length: the median of the shipped plans. */
const USUAL_LENGTH = 150;
/** Share of the score for words that stand in the title. */
const TITLE_SHARE = 0.4;

/** What a rating looks at. */
export type Rated = { readonly title: string; readonly fold: string };

/**
 * How well a clause answers a query, 0–1: how densely its words stand in the text, and whether they stand in the title.
 * Frequencies saturate and are set against the length as in BM25 (Robertson and Zaragoza 2009, section 3), with k = 1.
 *
 * @param rarities how much each word counts against the others
 */
export function rateMatch(clause: Rated, words: readonly Needle[], rarities: readonly number[]): number {
  // Titles are in simplified script already.
  const title = foldForms(clause.title).text;
  const length = (1 + clause.fold.length / USUAL_LENGTH) / 2;
  let density = 0;
  let inTitle = 0;
  let all = 0;
  words.forEach((word, at) => {
    const weight = rarities[at] ?? 1;
    const count = Math.max(1, countOccurrences(clause.fold, word.fold));
    all += weight;
    density += (weight * count) / (count + length);
    if (title.includes(word.fold)) inTitle += weight;
  });
  const score = ((1 - TITLE_SHARE) * density + TITLE_SHARE * inTitle) / all;
  return Math.round(score * 10_000) / 10_000;
}

function countOccurrences(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) count += 1;
  return count;
}
