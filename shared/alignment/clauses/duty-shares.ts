import type { ReadClause, ReadSentence } from "./read-clause.ts";

/** Part of a clause's duties that its first sentence, mostly the heading, decides; all sentences share the rest by length. */
const LEAD_PART = 0.35;

/** How much of a sentence each duty is. The shares make 1, or there are none where no duty is named. */
export function dutiesOfSentence(sentence: ReadSentence): Map<number, number> {
  const shares = new Map<number, number>();
  for (const { duty, weight, start, end } of sentence.mentions) {
    shares.set(duty, Math.max(shares.get(duty) ?? 0, weight * Math.sqrt(end - start)));
  }
  const total = [...shares.values()].reduce((sum, share) => sum + share, 0);
  for (const [duty, share] of shares) shares.set(duty, share / total);
  return shares;
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
