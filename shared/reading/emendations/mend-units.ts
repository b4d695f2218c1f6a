import { cutPassage, endOf, foldedOf, type Passage, startOf, textOf } from "../passage.ts";
import { parseResponsibility } from "../responsibility/parse-responsibility.ts";
import { isProper } from "../responsibility/unit-name.ts";
import type { Emendation } from "./emendation.ts";

// A plan that lists its units in an attachment names them there in full. A unit that is not in the list, but differs from
// one of it only in what kind of body it is (市发展改革委, 市发展改革局), is probably that one.

/** A shorter list says nothing about who is left out. */
const LEAST_LISTED = 10;
const LEAST_CHARACTERS = 5;
const KIND = /[局委办厅部]$/u;

/** Readings of units in sound statements, proved by the lines of attachments that name units. */
export function mendUnits(statements: readonly Passage[], listed: readonly Passage[]): Emendation[] {
  const lines = new Map(listed.map((line) => [foldedOf(line), line]));
  const units = [...lines.keys()].filter(isProper);
  if (units.length < LEAST_LISTED) return [];
  const byStem = new Map(units.map((unit) => [stemOf(unit), unit]));
  return statements.flatMap((statement) => {
    const folded = foldedOf(statement);
    const { assignments } = parseResponsibility({ text: textOf(statement), folded });
    return assignments.flatMap(({ unit }): Emendation[] => {
      const meant = KIND.test(unit.folded) ? byStem.get(stemOf(unit.folded)) : undefined;
      const line = meant === undefined ? undefined : lines.get(meant);
      const at = folded.indexOf(unit.folded);
      if (line === undefined || lines.has(unit.folded) || unit.folded.length < LEAST_CHARACTERS || at < 0) return [];
      const place = cutPassage(statement, at, at + unit.folded.length);
      const proof = { start: startOf(line), end: endOf(line), text: textOf(line) };
      const [start, end] = [startOf(place), endOf(place)];
      return [{ code: "text-damaged", start, end, raw: textOf(place), proposed: textOf(line), proof }];
    });
  });
}

/** The name without what kind of body it is. */
function stemOf(unit: string): string {
  return unit.replace(KIND, "");
}
