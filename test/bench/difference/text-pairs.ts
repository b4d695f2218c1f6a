import { foldText } from "../../../shared/text/fold.ts";
import type { Random } from "../random.ts";

export type TextPair = { readonly a: string; readonly b: string };

/** Below this share of common pairs of characters two clauses have nothing to do with each other. */
const LEAST_LIKE = 0.15;

/** The clauses of two different plans that are each other's nearest, by the pairs of characters they share. */
export function nearestPairs(plans: readonly (readonly string[])[]): TextPair[] {
  const prepared = plans.map((clauses) => clauses.map((text) => ({ text, bigrams: bigramsOf(foldText(text).text) })));
  return prepared.flatMap((first, at) =>
    prepared.slice(at + 1).flatMap((second) => {
      const likeness = first.map(({ bigrams }) => second.map((other) => jaccard(bigrams, other.bigrams)));
      return first.flatMap(({ text }, row) => {
        const best = Math.max(...(likeness[row] ?? []));
        const column = likeness[row]?.indexOf(best) ?? -1;
        const isMutual = likeness.every((others) => (others[column] ?? 0) <= best);
        return best > LEAST_LIKE && isMutual ? [{ a: text, b: second[column]?.text ?? "" }] : [];
      });
    }),
  );
}

function bigramsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}

function jaccard(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((bigram) => b.has(bigram)).length;
  return shared / (a.size + b.size - shared);
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/**
 * Made-up pairs: a text of so many characters from sentences of the plans, and the same with about `rate` of its characters
 * changed in runs of one to six words, replaced (three in five), taken out or put in.
 */
export function madeUpPairs(count: number, length: number, rate: number, clauses: readonly string[], random: Random) {
  const sentences = clauses
    .flatMap((text) => foldText(text).text.split(/(?<=[。;])/u))
    .filter((text) => text.length > 7);
  const vocabulary = sentences.flatMap(wordsOf).filter((word) => word.length > 1);
  return Array.from({ length: count }, (): TextPair => {
    const a = madeUpText(length, sentences, random);
    return { a, b: change(wordsOf(a), rate * length, vocabulary, random) };
  });
}

/** Versions of made-up texts of so many characters, each with about `rate` of the first one's characters changed. */
export function madeUpVersions(
  groups: number,
  versions: number,
  length: number,
  rate: number,
  clauses: readonly string[],
  random: Random,
): string[][] {
  return Array.from({ length: groups }, () => {
    const [{ a, b } = { a: "", b: "" }] = madeUpPairs(1, length, rate, clauses, random);
    const words = wordsOf(a);
    const vocabulary = clauses.flatMap((text) => wordsOf(foldText(text).text)).filter((word) => word.length > 1);
    const more = Array.from({ length: versions - 2 }, () => change(words, rate * length, vocabulary, random));
    return [a, b, ...more];
  });
}

function madeUpText(length: number, sentences: readonly string[], random: Random): string {
  let text = "";
  while (text.length < length) text += random.pick(sentences);
  return text.slice(0, length);
}

function change(words: readonly string[], characters: number, vocabulary: readonly string[], random: Random): string {
  const isChanged = words.map(() => false);
  for (let changed = 0; changed < characters; ) {
    const start = random.below(words.length);
    const end = Math.min(words.length, start + 1 + random.below(6));
    for (let at = start; at < end && changed < characters; at += 1) {
      if (!isChanged[at]) changed += words[at]?.length ?? 0;
      isChanged[at] = true;
    }
    if (isChanged.every((changedAlready) => changedAlready)) break;
  }
  return words.map((word, at) => (isChanged[at] ? changeWord(word, vocabulary, random) : word)).join("");
}

function changeWord(word: string, vocabulary: readonly string[], random: Random): string {
  const kind = random.next();
  if (kind < 0.6) return random.pick(vocabulary);
  return kind < 0.8 ? "" : word + random.pick(vocabulary);
}
