import { type Span, span } from "../model/span.ts";

/** A stretch that is no text: a tag, a markdown sign, a blank written as an entity, a pinyin gloss. */
export type Markup = {
  readonly start: number;
  readonly end: number;
  /** `line`: what follows is another paragraph; `cell`: another cell of a table; `none`: the text goes on. */
  readonly breaks: "line" | "cell" | "none";
};

// Every quantifier is bounded or runs to a character it excludes: the time stays linear whatever the text.
const TAG = /<\/?([a-zA-Z][a-zA-Z0-9]{0,15})(?:\s[^<>]{0,300})?\/?>/gu;
const BLANK_ENTITY = /&(?:nbsp|ensp|emsp|thinsp|#160|#12288|#xa0|#x3000);/giu;
const INVISIBLE = /[\u200b-\u200f\u2060\u00ad]+/gu;
const GLOSS = /(?<=\p{Script=Han})\([a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńň][a-zü]{0,5}\)/gu;
const LINE_SIGN = /^[ \t]{0,8}(?:#{1,6}(?=[^#])|>{1,3} |[*+-] (?=\S)(?!\d{1,4} ?[-—–][ \t]*$))/gmu;
/** The dots of a site's lists belong to its chrome; before a number they mark a unit of the plan. */
const BULLET =
  /^[ \t]{0,8}(?:[★☆●◆◇■□▲△▶►※◎○][ \t]{0,4}(?=[\p{L}\p{N}(〔“《①-⒛])|[•·][ \t]{0,4}(?=\(?[一二三四五六七八九十\d]{1,3}[)、.]))/gmu;
/** Dashes before a point of a list; inside a sentence that was cut before them they belong to the words. */
const DASHES = /(?<=[。:;；)】”][ \t]{0,4}\r?\n\s{0,12})——(?=[\p{Script=Han}“])/gu;
const EMPHASIS = /\*{2,3}|__/gu;
const ESCAPE = /\\(?=[.#*_()[\]+~>|-])/gu;
const LINK_END = /\]\((?:https?:|javascript:|\/|#|\.)(?:[^()\s]|\([^()\s]{0,100}\)){0,300}\)/gu;

/** Longer words in brackets are no link. */
const LONGEST_LINK = 200;

const BLOCK_TAGS = new Set(
  "p br div li ul ol tr table tbody thead h1 h2 h3 h4 h5 h6 hr section article title body html".split(" "),
);
const CELL_TAGS = new Set(["td", "th"]);

/**
 * The markup of a text, in order, not overlapping.
 *
 * @param isLaid the text was taken out of a file with a layout: what looks like a tag or a link is words
 */
export function findMarkup(folded: string, isLaid = false): Markup[] {
  const found: Markup[] = [];
  const collect = (pattern: RegExp) => {
    for (const match of folded.matchAll(pattern)) found.push(markup(match.index, match[0].length, "none"));
  };
  if (!isLaid) collectLanguage(folded, found, collect);
  collect(INVISIBLE);
  collect(GLOSS);
  collect(LINE_SIGN);
  collect(BULLET);
  collect(DASHES);
  return withoutOverlaps(found);
}

/** Adds what HTML and markdown set around words. */
function collectLanguage(folded: string, found: Markup[], collect: (pattern: RegExp) => void): void {
  if (folded.includes("<")) {
    for (const hidden of hiddenElements(folded)) found.push({ ...hidden, breaks: "line" });
    for (const match of folded.matchAll(TAG))
      found.push(markup(match.index, match[0].length, breakOf(match[1] ?? "", match[0].startsWith("</"))));
  }
  if (folded.includes("&")) collect(BLANK_ENTITY);
  if (folded.includes("**") || folded.includes("__")) collect(EMPHASIS);
  if (folded.includes("\\")) collect(ESCAPE);
  if (folded.includes("](")) collectLinks(folded, found);
}

function markup(start: number, length: number, breaks: Markup["breaks"]): Markup {
  return { start, end: start + length, breaks };
}

function breakOf(tag: string, closes: boolean): Markup["breaks"] {
  const name = tag.toLowerCase();
  if (CELL_TAGS.has(name)) return closes ? "line" : "cell";
  return BLOCK_TAGS.has(name) ? "line" : "none";
}

/** Comments, scripts and style sheets, with what they hold. */
function hiddenElements(folded: string): Span[] {
  const spans: Span[] = [];
  const lower = folded.toLowerCase();
  for (const [open, close] of [
    ["<!--", "-->"],
    ["<script", "</script>"],
    ["<style", "</style>"],
  ] as const) {
    let from = lower.indexOf(open);
    while (from >= 0) {
      const end = lower.indexOf(close, from);
      if (end < 0) break;
      spans.push(span(from, end + close.length));
      from = lower.indexOf(open, end);
    }
  }
  return spans;
}

/** Adds the signs around the words of markdown links. */
function collectLinks(folded: string, found: Markup[]): void {
  for (const match of folded.matchAll(LINK_END)) {
    const from = Math.max(0, match.index - LONGEST_LINK);
    const open = from + folded.slice(from, match.index).lastIndexOf("[");
    if (open < from) continue;
    const image = folded[open - 1] === "!";
    found.push({ start: image ? open - 1 : open, end: open + 1, breaks: "none" });
    found.push(markup(match.index, match[0].length, "none"));
  }
}

function withoutOverlaps(found: Markup[]): Markup[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Markup[] = [];
  let end = 0;
  for (const one of found) {
    if (one.start < end) continue;
    kept.push(one);
    end = one.end;
  }
  return kept;
}
