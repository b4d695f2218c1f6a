import type { Mention } from "../lexicon/find-duties.ts";
import type { ReadClause, ReadSentence } from "./read-clause.ts";

/** Part of a clause's duties that its first sentence, mostly the heading, decides; all sentences share the rest by length. */
const LEAD_PART = 0.35;

/**
 * How much of a sentence each duty is, by how much of it names the duty: the root of that, because the third word for one
 * thing says less than the first. The shares make 1, or there are none where no duty is named.
 */
export function dutiesOfSentence(sentence: ReadSentence): Map<number, number> {
  const shares = new Map<number, number>();
  for (const [duty, mentions] of Map.groupBy(sentence.mentions, ({ duty }) => duty)) {
    shares.set(duty, Math.sqrt(weightOf(mentions)));
  }
  const total = [...shares.values()].reduce((sum, share) => sum + share, 0);
  for (const [duty, share] of shares) shares.set(duty, share / total);
  return shares;
}

/** Sums squared weights over the characters that mentions of one duty cover; where several do, the weightiest counts. */
function weightOf(mentions: readonly Mention[]): number {
  const squares: number[] = [];
  for (const { weight, start, end } of mentions) {
    for (let at = start; at < end; at += 1) squares[at] = Math.max(squares[at] ?? 0, weight * weight);
  }
  return squares.reduce((sum, square) => sum + square, 0);
}

/** How much of a clause each duty is; a duty named in passing in one of many sentences is little of it. */
export function dutiesOfClause({ sentences }: ReadClause): Map<number, number> {
  const shares = new Map<number, number>();
  const length = sentences.reduce((sum, { start, end }) => sum + end - start, 0);
  const add = (sentence: ReadSentence, part: number): void => {
    for (const [duty, share] of dutiesOfSentence(sentence)) shares.set(duty, (shares.get(duty) ?? 0) + share * part);
  };
  for (const [at, sentence] of sentences.entries()) {
    add(sentence, ((1 - LEAD_PART) * (sentence.end - sentence.start)) / length + (at === 0 ? LEAD_PART : 0));
  }
  return shares;
}
