// Which white space counts. Chinese is set without spaces; one that a converter, a line end or a page break put
// between two characters is no part of the words, while Latin words need theirs.

const WIDE = /[\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\ud840-\ud87f]/u;

/** True for the code unit of a white-space character, including the blanks Chinese typesetting uses. */
export function isBlank(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x2000) return unit === 0x85 || unit === 0xa0 || unit === 0x1680;
  return (
    unit <= 0x200a ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

/** True for the code unit of a character that takes no space beside it: ideographs, Chinese punctuation, wide forms. */
export function isWide(unit: number): boolean {
  return unit >= 0x2014 && WIDE.test(String.fromCharCode(unit));
}

/** The stretch [start, end) without the white space at its ends; empty at `end` where there is nothing else. */
export function trimStretch(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from += 1;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** How many columns of a fixed-width type a text takes up: two for each wide character. */
export function displayWidth(text: string): number {
  let columns = 0;
  for (let at = 0; at < text.length; at += 1) columns += isWide(text.charCodeAt(at)) ? 2 : 1;
  return columns;
}
