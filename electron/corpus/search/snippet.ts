import { type Span, span } from "../../../shared/model/span.ts";
import { findWords, type Needle } from "../../../shared/text/find-word.ts";

/** The most UTF-16 units a snippet has. */
const LENGTH = 60;
/** The most units that stand before the first match, where the text goes on far enough behind it. */
const LEAD = 16;
/** What ends a sentence or a part of one, with what closes behind it. */
const PAUSE = /[，。；：！？,;:!?][”’」』）")\s]*/u;

/** A stretch of a text and where words stand in it. */
export type Snippet = { readonly snippet: string; readonly ranges: readonly Span[] };

/**
 * Cuts the stretch around the first match out of a text: from its start or, where a sentence or a part of one begins
 * before the match, from there. Never cuts a character of two units in half.
 *
 * @param fold the text's fold, where it is at hand already
 */
export function cutSnippet(text: string, words: readonly Needle[], fold?: string): Snippet {
  const matches = findWords(text, words, fold);
  const first = matches[0]?.start ?? 0;
  const start = characterStart(text, startBefore(text, first));
  const end = characterStart(text, Math.min(text.length, start + LENGTH));
  const ranges = matches
    .filter((match) => match.start < end && match.end > start)
    .map((match) => span(Math.max(match.start, start) - start, Math.min(match.end, end) - start));
  return { snippet: text.slice(start, end), ranges };
}

function startBefore(text: string, first: number): number {
  if (first <= LEAD) return 0;
  const earliest = Math.max(0, Math.min(first - LEAD, text.length - LENGTH));
  if (earliest === 0) return 0;
  const pause = PAUSE.exec(text.slice(earliest, first));
  return pause === null ? earliest : earliest + pause.index + pause[0].length;
}

/** The offset itself, or the one before where it would cut a surrogate pair. */
function characterStart(text: string, at: number): number {
  return at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}
