import { cutPassage, foldedOf, leaveOut, type Passage, textOf } from "../passage.ts";
import { isWide } from "../white-space.ts";
import type { Stretch } from "./brackets.ts";
import { innerStatements, trailingStatement } from "./find-statement.ts";

/** A text without the statements of responsibility that stand apart in it, and those statements in order. */
export type TakenStatements = { readonly words: Passage; readonly statements: readonly Passage[] };

/**
 * Takes off the statement that closes a text, and brackets inside it that say themselves what they are. The stop behind
 * a closing bracket ends the sentence before it and stays with the words.
 */
export function takeStatements(passage: Passage): TakenStatements {
  const text = textOf(passage);
  const folded = foldedOf(passage);
  const closing = trailingStatement({ text, folded });
  const head = { text: text.slice(0, closing?.start), folded: folded.slice(0, closing?.start) };
  const inner = innerStatements(head).filter((bracket) => standsFree(text, bracket));
  const found = closing === null ? inner : [...inner, closeOff(text, folded, closing)];
  const words = found.reduceRight((left, { start, end }) => leaveOut(left, start, end), passage);
  return { words, statements: found.map(({ start, end }) => cutPassage(passage, start, end)) };
}

/** The closing statement to the end of the text, but for the stop of a sentence that has none before the bracket. */
function closeOff(text: string, folded: string, closing: Stretch): Stretch {
  const stays = closing.end < folded.length && !/[。！？；!?;]$/u.test(folded.slice(0, closing.start));
  return stays && standsFree(text, closing) ? closing : { start: closing.start, end: folded.length };
}

/** A wide character stands beside it: taken out, it leaves no words that would need a space between them. */
function standsFree(text: string, { start, end }: Stretch): boolean {
  return start > 0 && end < text.length && (isWide(text.charCodeAt(start - 1)) || isWide(text.charCodeAt(end)));
}
