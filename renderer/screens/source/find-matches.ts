import { type Span, span } from "../../../shared/model/span.ts";
import { needle } from "../../../shared/text/find-word.ts";
import { type Fold, foldText } from "../../../shared/text/fold.ts";
import { foldForms } from "../../../shared/text/forms.ts";
import { queryWords } from "../../../shared/text/query-words.ts";

/** A part of the source, made ready for matches to be looked for in it: as typed and as simplified. */
export type FoldedPart = { readonly start: number; readonly versions: readonly Fold[] };

const PART_LENGTH = 30_000;

/** Where to cut a text so that its parts can be folded and searched one by one: after a line break where there is one. */
export function partsOf(text: string): Span[] {
  const parts: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const lineBreak = text.indexOf("\n", start + PART_LENGTH);
    const broken = lineBreak !== -1 && lineBreak < start + 2 * PART_LENGTH;
    const end = Math.min(broken ? lineBreak + 1 : start + PART_LENGTH, text.length);
    parts.push(span(start, end));
    start = end;
  }
  return parts;
}

/** Folds one part of a text. */
export function foldPart(text: string, { start, end }: Span): FoldedPart {
  const part = text.slice(start, end);
  return { start, versions: [foldText(part), foldForms(part)] };
}

/**
 * A pattern for the words of a query as they stand in folded text, or null for a blank query. Line wraps and page breaks
 * may stand inside a word, because here a source is searched as it is and not as its clauses are re-joined.
 */
export function patternOf(query: string): RegExp | null {
  const forms = queryWords(query)
    .map(needle)
    .flatMap((word) => [word.fold, word.forms]);
  if (forms.length === 0) return null;
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(acrossWraps).join("|"), "gu");
}

/** Where the pattern matches in a part, in order and apart from each other, in offsets of the whole source. */
export function matchesIn({ start, versions }: FoldedPart, pattern: RegExp): Span[] {
  const found = versions.flatMap((version) =>
    Array.from(version.text.matchAll(pattern), (match) => {
      const place = version.toSource(span(match.index, match.index + match[0].length));
      return span(start + place.start, start + place.end);
    }),
  );
  return withoutOverlaps(found.sort((a, b) => a.start - b.start || b.end - a.end));
}

function acrossWraps(word: string): string {
  return [...word.replace(/\s+/gu, "")]
    .map((character) => character.replace(/[\\^$.*+?()[\]{}|/-]/u, "\\$&"))
    .join("\\s*");
}

function withoutOverlaps(ordered: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const place of ordered) if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place);
  return kept;
}
