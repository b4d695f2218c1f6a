import type { ReadableCorpus } from "../connection.ts";
import { type Matches, NO_MATCHES, type Stretch } from "./matches.ts";
import { chainPairs, type Pair, pairsOf } from "./place-chain.ts";
import { scanChain } from "./scan-chain.ts";
import { scanCharacter } from "./scan-character.ts";
import type { Word } from "./search-words.ts";

/** Makes what finds a word in one segment after another. */
export function scannerOf(corpus: ReadableCorpus, word: Word): (stretch: Stretch) => Matches {
  if (word.codes.length === 1) return (stretch) => scanCharacter(corpus, word, stretch);
  const pairs: Pair[] = pairsOf(word.codes);
  return (stretch) => {
    const chain = chainPairs(corpus, stretch.segment, pairs);
    return chain === null ? NO_MATCHES : scanChain(corpus, word, chain, stretch);
  };
}
