import type { Span } from "../../model/span.ts";
import type { Stretch } from "../clauses/sentences.ts";
import { type DenseText, denseText } from "../lexicon/dense-text.ts";
import { PhraseText, sharedPhrases } from "./shared-phrases.ts";

/** Where the phrases that two texts share stand in either, in order and without overlap. */
export type SharedSpans = { readonly shared: readonly Span[]; readonly theirs: readonly Span[] };

/** The phrases that a text shares with each of some others: `shared` are its own, `theirs` the others' stretches. */
export function sharedSpans(text: string, others: readonly string[]): SharedSpans[] {
  const own = denseText(text);
  const ownPhrases = new PhraseText(own.text);
  return others.map((other) => {
    const theirs = denseText(other);
    const phrases = sharedPhrases(ownPhrases, new PhraseText(theirs.text));
    return {
      shared: toSource(
        own,
        phrases.flatMap(({ a }) => a),
      ),
      theirs: toSource(
        theirs,
        phrases.flatMap(({ b }) => b),
      ),
    };
  });
}

function toSource(text: DenseText, stretches: readonly Stretch[]): Span[] {
  return joined(stretches).map(({ start, end }) => text.toSource(start, end));
}

/** In order; those that overlap or touch become one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last === undefined || start > last.end) found.push({ start, end });
    else found[found.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return found;
}
