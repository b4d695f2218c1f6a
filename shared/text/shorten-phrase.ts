import { lazily } from "./lazily.ts";

const CUT = "…";
/** A cut takes away so much of the length at most, for the sake of where it falls. */
const MOST_LOST = 0.5;
/** So many characters behind the length are looked at: a word that begins before it may end behind it. */
const BEHIND = 8;
const OPENS = /[（(〔【[《“‘「『]/u;
const CLOSES = /[）)〕】\]》”’」』]/u;
/** Words that lean on what follows: nothing ends with them. */
const LEANING: ReadonlySet<string> = new Set(["以及", "并且", "或者", "关于", "进行", "同时", "根据", "按照", "通过"]);

const segmenter = lazily(() => new Intl.Segmenter("zh", { granularity: "word" }));

/**
 * A phrase of at most so many characters. A longer one is cut before the comma of a list, else behind a word of two
 * characters or more, with nothing left open that a bracket or quotation mark opens; it ends in ….
 *
 * @param most in UTF-16 code units, … included
 */
export function shortenPhrase(phrase: string, most: number): string {
  if (phrase.length <= most) return phrase;
  const room = most - CUT.length;
  const places = closedPlaces(phrase, room).filter((at) => at >= most * (1 - MOST_LOST));
  const ends = wordEnds(phrase.slice(0, most + BEHIND));
  const place = places.findLast((at) => phrase[at] === "、") ?? places.findLast((at) => ends.has(at));
  return phrase.slice(0, place ?? wholeCharacters(phrase, room)) + CUT;
}

/** The places from 1 to `last` where no bracket or quotation mark is open. */
function closedPlaces(phrase: string, last: number): number[] {
  const places: number[] = [];
  let open = 0;
  for (let at = 1; at <= last; at += 1) {
    const before = phrase[at - 1] ?? "";
    if (OPENS.test(before)) open += 1;
    else if (CLOSES.test(before)) open = Math.max(0, open - 1);
    if (open === 0) places.push(at);
  }
  return places;
}

/** Where words end. Single characters may belong to a word that the dictionary of the platform does not know. */
function wordEnds(text: string): ReadonlySet<number> {
  const ends = new Set<number>();
  for (const { index, segment, isWordLike } of segmenter().segment(text)) {
    if (isWordLike === true && segment.length > 1 && !LEANING.has(segment)) ends.add(index + segment.length);
  }
  return ends;
}

/** The last place up to `end` that does not divide a surrogate pair. */
function wholeCharacters(phrase: string, end: number): number {
  const before = phrase.charCodeAt(end - 1);
  return before >= 0xd800 && before <= 0xdbff ? end - 1 : end;
}
