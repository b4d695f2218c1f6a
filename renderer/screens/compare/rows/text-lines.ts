// How many lines a text fills, known before it is drawn. A Han character is one em wide in every face, so it is enough
// to count; Latin letters and digits are taken for a little more than half an em.

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6“”‘’—…·〔〕]/u;
const LATIN = /[\p{L}\p{N}.,%/-]/u;
/** These never begin a line. */
const CLOSING = "，。、；：？！）》」』】〕”’,.;:?!)";

const LATIN_WIDTH = 0.56;

/** What a UTF-16 unit is to a line: bits of the following. */
const IS_WIDE = 1;
const IS_LATIN = 2;
const IS_CLOSING = 4;
const UNKNOWN = 255;
/** Filled as characters come: thousands of texts are counted before a table is drawn, and a look-up is all that may cost. */
const classes = new Uint8Array(0x10000).fill(UNKNOWN);

/**
 * The number of lines a text fills at so many ems a line. A line break in the text ends a line.
 *
 * @param enough counting stops beyond so many lines: the answer is then only known to be greater
 */
export function countLines(text: string, ems: number, enough: number = Number.POSITIVE_INFINITY): number {
  return fillLines(text, ems, enough).lines;
}

/** How much of a text, in UTF-16 units, fills so many lines of so many ems; its whole length where it fills no more. */
export function lengthOfLines(text: string, ems: number, lines: number): number {
  return fillLines(text, ems, lines).end;
}

const LINE_BREAK = 10;

/** Fills lines with a text until it ends or more than enough are filled; the last line may then be cut off anywhere. */
function fillLines(text: string, ems: number, enough: number): { readonly lines: number; readonly end: number } {
  let lines = 1;
  let used = 0;
  let at = 0;
  while (at < text.length && lines <= enough) {
    if (text.charCodeAt(at) === LINE_BREAK) {
      lines += 1;
      used = 0;
      at += 1;
      continue;
    }
    // A stretch within which a line does not break: a Latin word, a character with the punctuation that closes it.
    let here = classOf(text, at);
    let width = 0;
    let goesOn = true;
    while (goesOn) {
      const isInWord = isWord(here);
      width += (here & IS_WIDE) !== 0 ? 1 : LATIN_WIDTH;
      at += unitsAt(text, at);
      if (at >= text.length || text.charCodeAt(at) === LINE_BREAK) break;
      here = classOf(text, at);
      goesOn = (here & IS_CLOSING) !== 0 || (isInWord && isWord(here));
    }
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
  return { lines, end: at };
}

function isWord(what: number): boolean {
  return (what & IS_LATIN) !== 0 && (what & IS_WIDE) === 0;
}

/** Characters of two units are the rarer Han characters. */
function unitsAt(text: string, at: number): number {
  return isHighSurrogate(text.charCodeAt(at)) && at + 1 < text.length ? 2 : 1;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function classOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (isHighSurrogate(unit)) return IS_WIDE;
  const known = classes[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const character = String.fromCharCode(unit);
  const found =
    (WIDE.test(character) ? IS_WIDE : 0) |
    (LATIN.test(character) ? IS_LATIN : 0) |
    (CLOSING.includes(character) ? IS_CLOSING : 0);
  classes[unit] = found;
  return found;
}
