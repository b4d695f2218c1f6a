import { wordTokens } from "../../../shared/text/bigrams.ts";
import { holdsWord, type Needle, needle } from "../../../shared/text/find-word.ts";
import { queryWords } from "../../../shared/text/query-words.ts";

/** A word of a query: how to find it in the index, what proves it, and how to find it in a text. */
export type Word = NonNullable<ReturnType<typeof wordTokens>> & { readonly needle: Needle };

/** The words of a query that say something. */
export function readWords(query: string): readonly Word[] {
  return queryWords(query).flatMap((word) => {
    const tokens = wordTokens(word);
    return tokens === null ? [] : [{ ...tokens, needle: needle(word) }];
  });
}

/** Whether a text holds every word that only the text itself proves. */
export function provesAll(words: readonly Word[], text: string, fold: string): boolean {
  return words.every(({ proof, needle }) => proof !== "text" || holdsWord(text, needle, fold));
}

/** An FTS5 expression that holds for every clause with all words. */
export function expressionOfAll(words: readonly Word[]): string {
  return words.map(({ expression }) => expression).join(" AND ");
}

/** The words as they are looked for in titles: what proves that the text holds them, too, is the text. */
export function inTitles(words: readonly Word[]): readonly Word[] {
  return words.map((word) => ({
    ...word,
    expression: word.titleExpression,
    proof: word.proof === "text" ? "text" : "fold",
  }));
}
