import { cutPassage, foldedOf, type Passage } from "./passage.ts";

// Headings: the first words of a unit that name it, on a line of their own or run in before the text.

const MOST_CHARACTERS = 46;
/** A longer line between paragraphs is a paragraph. */
export const LONGEST_BARE_HEADING = 16;
const STOP = /[。！？!?；;]/u;
/** Words that make a sentence an obligation rather than a name. */
const OBLIGES =
  /必须|不得|严禁|(?<![重主需必纲摘概扼首紧])要(?![求点素闻害件义领么])|(?<![回供响效相适对反感呼])应(?![急用对援])|须/u;

/** True for words that may stand as a heading: short, one sentence at most, nothing that obliges. */
export function isHeadingLike(folded: string): boolean {
  const words = folded.replace(/[。.]$/u, "");
  return words.length >= 2 && words.length <= MOST_CHARACTERS && !STOP.test(words) && !/[:,、]$/u.test(words);
}

/** True for a line that is a heading and no text: it has no stop and no brackets around it. */
export function isLineHeading(folded: string): boolean {
  return isHeadingLike(folded) && !/[。.]$|^\(/u.test(folded);
}

/** The heading that runs in before the text of a passage, without its stop; null where the text begins at once. */
export function runInHeading(passage: Passage): Passage | null {
  const folded = foldedOf(passage);
  const end = folded.slice(0, MOST_CHARACTERS + 1).search(/[。:!]/u);
  if (end < 2 || folded.length <= end + 1) return null;
  const words = folded.slice(0, end);
  if (folded.charAt(end) === ":" && /(?:如下|以下|下列|包括|方面|一是)/u.test(words)) return null;
  const commas = words.match(/[,;；]/gu)?.length ?? 0;
  if (commas > 2 || OBLIGES.test(words) || !isHeadingLike(words)) return null;
  return cutPassage(passage, 0, end);
}

/** A line that is a heading, without its stop. */
export function headingOf(passage: Passage): Passage {
  const words = foldedOf(passage);
  return /[。.]$/u.test(words) ? cutPassage(passage, 0, words.length - 1) : passage;
}
