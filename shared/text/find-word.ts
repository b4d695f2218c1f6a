import { type Span, span } from "../model/span.ts";
import { foldText } from "./fold.ts";
import { foldForms } from "./forms.ts";
import { keepsOffsets } from "./keeps-offsets.ts";

/** A word to be found, as typed and simplified. */
export type Needle = { readonly forms: string; readonly fold: string };

/** Makes a needle of a word. */
export function needle(word: string): Needle {
  return { forms: foldForms(word).text, fold: foldText(word).text };
}

/**
 * Whether a word stands in a text: as typed or simplified, in the text as written or simplified. All four, because a
 * phrase converts as a whole and its part may not: 覆 stands in 答覆, which simplifies to 答复.
 *
 * @param fold the text's fold, where it is at hand already
 */
export function holdsWord(text: string, word: Needle, fold: string = foldText(text).text): boolean {
  if (fold.includes(word.fold) || fold.includes(word.forms)) return true;
  const forms = foldForms(text).text;
  return forms.includes(word.forms) || forms.includes(word.fold);
}

/**
 * Every place in a text where one of the words stands, in order; places that touch or overlap are one.
 *
 * @param fold the text's fold, where it is at hand already
 */
export function findWords(text: string, words: readonly Needle[], fold?: string): readonly Span[] {
  const found = versionsOf(text, fold).flatMap(({ version, toSource }) =>
    words.flatMap((word) =>
      [...new Set([word.fold, word.forms])].flatMap((form) => occurrences(version, form).map(toSource)),
    ),
  );
  return joinTouching(found);
}

type Version = { readonly version: string; readonly toSource: (place: Span) => Span };

/** The text as it is looked through. Where no offset shifts, the fold at hand saves making it once more. */
function versionsOf(text: string, fold: string | undefined): readonly Version[] {
  const forms = foldForms(text);
  if (fold !== undefined && keepsOffsets(text)) {
    return [fold, forms.text].map((version) => ({ version, toSource: (place) => place }));
  }
  return [foldText(text), forms].map(({ text: version, toSource }) => ({ version, toSource }));
}

function occurrences(text: string, word: string): Span[] {
  const found: Span[] = [];
  if (word === "") return found;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    found.push(span(at, at + word.length));
  }
  return found;
}

function joinTouching(places: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const place of [...places].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last === undefined || place.start > last.end) joined.push(place);
    else if (place.end > last.end) joined[joined.length - 1] = span(last.start, place.end);
  }
  return joined;
}
