/** Whether a UTF-16 unit of a folded text belongs to a word: Latin letters and digits, Han characters, no punctuation. NaN is none. */
export function isWordUnit(unit: number): boolean {
  if (unit >= 0x3400) return unit < 0xff00;
  if (unit < 0x80)
    return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
  return unit >= 0xc0 && unit < 0x2000;
}
