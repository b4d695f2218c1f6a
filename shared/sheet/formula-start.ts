/**
 * A text that a spreadsheet may take for a formula or a command: =, +, - or @ in either width, a TAB or a line break as
 * its first character that shows. OWASP ASVS 5.0, 1.2.10; CWE-1236.
 */
const START = /^[\p{Zs}\p{Cf}]*[=+\-@＝＋－＠\t\r\n]/u;
/** The same behind the guard's own sign, so that taking one guard away always gives the text back. */
const GUARDED_START = /^'*[\p{Zs}\p{Cf}]*[=+\-@＝＋－＠\t\r\n]/u;

/** Whether a spreadsheet may take a text for a formula. */
export function startsLikeFormula(text: string): boolean {
  return START.test(text);
}

/** The text with ' before it where a spreadsheet may take it for a formula, for formats that know no types. */
export function guardText(text: string): string {
  return GUARDED_START.test(text) ? `'${text}` : text;
}
