import { readShippedClauses } from "../plan-clauses.ts";
import { Random } from "../random.ts";
import { rareWords } from "../rare-words.ts";

/**
 * Clauses of the shipped plans with their sentences exchanged, one topic, as a corpus of such plans is; some words of them
 * are others, the rarer the later in the list.
 */
export function makeTexts(count: number): string[] {
  const sentences = readShippedClauses()
    .flat()
    .flatMap((text) => text.match(/[^。；]+[。；]?/gu) ?? []);
  const random = new Random(1);
  const words = rareWords();
  return Array.from({ length: count }, () => {
    let text = "";
    while (text.length < 150) text += exchangeWord(random.pick(sentences), words, random);
    return text;
  });
}

/** A sentence with two characters replaced by a word; half of all words come from one in fourteen of the list. */
function exchangeWord(sentence: string, words: readonly string[], random: Random): string {
  const at = random.below(Math.max(1, sentence.length - 2));
  const rank = Math.floor(words.length * (random.below(10_000) / 10_000) ** 4);
  return sentence.slice(0, at) + (words[rank] ?? "") + sentence.slice(at + 2);
}

/** So many characters in a row of some text, all of them Chinese ones. */
export function cutQuery(texts: readonly string[], length: number, random: Random): string {
  for (;;) {
    const text = random.pick(texts);
    const at = random.below(Math.max(1, text.length - length));
    const query = text.slice(at, at + length);
    if (query.length === length && /^\p{Script=Han}+$/u.test(query)) return query;
  }
}
