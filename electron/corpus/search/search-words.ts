import { type Needle, needle } from "../../../shared/text/find-word.ts";
import { queryWords } from "../../../shared/text/query-words.ts";
import { type SearchWord, searchWord } from "../../../shared/text/search-characters.ts";

/** A word of a query: how to find it in the index and how to find it in a text. */
export type Word = SearchWord & { readonly needle: Needle };

/** The words of a query that say something. */
export function readWords(query: string): readonly Word[] {
  return queryWords(query).flatMap((word) => {
    const read = searchWord(word);
    return read === null ? [] : [{ ...read, needle: needle(word) }];
  });
}
