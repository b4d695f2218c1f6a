import { denseText } from "./dense-text.ts";
import { WordTrie } from "./word-trie.ts";

/** Stands where a word that says nothing was taken out; n-grams do not cross it. */
const GAP = "|";

/**
 * Brings texts into the trade's plain words: of words used for one another the same one each time, and words that
 * stand in every plan left out.
 */
export class PlainWords {
  private readonly trie = new WordTrie<string>();

  /** `synonyms`: groups of words, the first of each standing for all. `boilerplate`: words that say nothing. */
  constructor(synonyms: readonly (readonly string[])[], boilerplate: readonly string[]) {
    for (const group of synonyms) for (const word of group) this.trie.add(denseText(word).text, group[0] ?? word);
    for (const word of boilerplate) this.trie.add(denseText(word).text, GAP);
  }

  /** The dense text in plain words. Where several words begin, the longest counts. */
  rewrite(dense: string): string {
    let plain = "";
    for (let at = 0; at < dense.length; ) {
      let word = dense.charAt(at);
      let end = at + 1;
      this.trie.from(dense, at, (plainWord, wordEnd) => {
        word = plainWord;
        end = wordEnd;
      });
      plain += word;
      at = end;
    }
    return plain;
  }
}
