/** What Excel refuses in the name of a sheet. */
const UNFIT = /[[\]:*?/\\\p{Cc}]/gu;
const LONGEST = 31;

/** Names that Excel takes for sheets: no forbidden character, at most 31 long, none twice in any letter case, none empty. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name, at) => {
    const clean =
      name
        .toWellFormed()
        .replace(UNFIT, " ")
        .replace(/^'+|'+$/gu, "")
        .trim() || `Sheet${at + 1}`;
    for (let count = 1; ; count += 1) {
      const ending = count === 1 ? "" : ` (${count})`;
      const candidate = shortened(clean, LONGEST - ending.length) + ending;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}

/** At most so many UTF-16 units, no pair cut in two. */
function shortened(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/u, "");
}
