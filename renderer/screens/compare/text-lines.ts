// How many lines a text fills, known before it is drawn. A Han character is one em wide in every face, so it is enough
// to count; Latin letters and digits are taken for a little more than half an em.

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6“”‘’—…·〔〕]/u;
const LATIN = /[\p{L}\p{N}.,%/-]/u;
/** These never begin a line. */
const CLOSING = "，。、；：？！）》」』】〕”’,.;:?!)";

const LATIN_WIDTH = 0.56;

/** The number of lines a text fills at so many ems a line. A line break in the text ends a line. */
export function countLines(text: string, ems: number): number {
  return text.split("\n").reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, ems), 0);
}

function linesOfParagraph(text: string, ems: number): number {
  let lines = 1;
  let used = 0;
  for (const unit of unbreakable(text)) {
    const width = widthOf(unit);
    if (used + width > ems && used > 0) {
      lines += 1;
      used = 0;
    }
    used += width;
    // A word wider than a line is broken.
    while (used > ems) {
      lines += 1;
      used -= ems;
    }
  }
  return lines;
}

/** The stretches within which a line does not break: a Latin word, a character with the punctuation that closes it. */
function* unbreakable(text: string): Generator<string> {
  let unit = "";
  for (const character of text) {
    const goesOn = CLOSING.includes(character) || (LATIN.test(character) && isLatinEnd(unit) && !WIDE.test(character));
    if (unit !== "" && !goesOn) {
      yield unit;
      unit = "";
    }
    unit += character;
  }
  if (unit !== "") yield unit;
}

function isLatinEnd(unit: string): boolean {
  const last = unit.at(-1) ?? "";
  return LATIN.test(last) && !WIDE.test(last);
}

function widthOf(unit: string): number {
  let width = 0;
  for (const character of unit) width += WIDE.test(character) ? 1 : LATIN_WIDTH;
  return width;
}
