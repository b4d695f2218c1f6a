/** Two characters over each other, the first a ring: what Word's 带圈字符 writes, `EQ \o\ac(○,12)`. */
const RINGED = /^\s*EQ\s*(?:\\o\s*)?(?:\\a[clr]\s*)?\([○〇◯]\s*[,;，]\s*([^)]{1,4})\)/iu;

/** Where Unicode has the signs in a ring, by the first of each run. */
const RUNS: readonly (readonly [first: number, length: number, ring: string])[] = [
  [1, 20, "①"],
  [21, 15, "㉑"],
  [36, 15, "㊱"],
];
const IDEOGRAPHS = "一二三四五六七八九十";

/**
 * What a field shows that is drawn from its instruction and keeps no result: a number or word in a ring, as one sign
 * where there is one, else the bare word. Null for any other field.
 */
export function enclosedCharacter(instruction: string): string | null {
  const word = RINGED.exec(instruction)?.[1]?.trim();
  if (word === undefined) return null;
  const number = /^\d{1,2}$/u.test(word) ? Number(word) : null;
  if (number === null) return fromRun("㊀", [...IDEOGRAPHS].indexOf(word)) ?? word;
  const run = RUNS.find(([first, length]) => number >= first && number < first + length);
  return run === undefined ? word : (fromRun(run[2], number - run[0]) ?? word);
}

function fromRun(first: string, index: number): string | null {
  return index < 0 ? null : String.fromCodePoint((first.codePointAt(0) ?? 0) + index);
}
