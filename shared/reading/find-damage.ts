import type { ReadClause, Warning } from "../model/reading.ts";
import { offset } from "../model/span.ts";
import type { DraftedOutline } from "./clauses/draft-clauses.ts";
import { parseStatements } from "./clauses/read-responsibility.ts";
import { type Emendation, proposalDetails, warningOf } from "./emendations/emendation.ts";
import { mendCharacters } from "./emendations/mend-characters.ts";
import { mendClipped } from "./emendations/mend-clipped.ts";
import { mendConversions } from "./emendations/mend-conversions.ts";
import { mendFromContents } from "./emendations/mend-from-contents.ts";
import { mendHeading } from "./emendations/mend-heading.ts";
import { mendStatement } from "./emendations/mend-statement.ts";
import { mendUnits } from "./emendations/mend-units.ts";
import { type Copy, foldedOf, type Passage, spansOf } from "./passage.ts";

const LOST = /\ufffd+/gu;
/** Characters that no Chinese text holds: box drawing, private use, control characters, halves of surrogate pairs. */
const DEBRIS = /(?:(?![\s\x85])\p{Cc}|[\p{Co}\p{Cs}\u2580-\u259f])+/gu;
/** Beyond this many places the text as a whole is damaged, and a list of them tells nothing more. */
const MOST_PLACES = 100;

/**
 * Damage that is found in the words themselves: lost characters, debris, garbled responsibilities, mistaken characters,
 * or no clause at all. Where the document itself proves a reading, the details of the warning hold it as `proposed`, its
 * `proof` and where that stands. `listed` are the lines of attachments that may name units.
 */
export function findDamage(
  source: Copy,
  drafted: DraftedOutline,
  clauses: readonly ReadClause[],
  listed: readonly Passage[],
): Warning[] {
  const statements = sortStatements(drafted);
  const warnings = [
    ...runsOf(source.text, LOST, (raw) => ["characters-lost", { count: String(raw.length) }]),
    ...runsOf(source.text, DEBRIS, (raw) => ["text-damaged", { raw: raw.slice(0, 20) }]),
    ...garbledStatements(statements, clauses, listed),
    ...drafted.headings.flatMap((heading) => mendHeading(heading, source) ?? []).map(warningOf),
    ...mendFromContents(drafted.headings, source).map(warningOf),
    ...mendClipped(statements.sound).map(warningOf),
    ...mendUnits([...statements.sound, ...statements.damaged], listed).map(warningOf),
    ...mendCharacters(source, [...clauses.flatMap(({ spans }) => spans), ...drafted.headings.flatMap(spansOf)]).map(
      warningOf,
    ),
    ...mendConversions(source).map((found) =>
      "proposed" in found ? warningOf(found) : at("text-damaged", { raw: found.raw }, found.start, found.end),
    ),
  ];
  if (drafted.drafts.length === 0) warnings.push(at("no-clauses", {}, 0, source.text.length));
  return warnings;
}

function at(code: Warning["code"], details: Warning["details"], start: number, end: number): Warning {
  return { code, details, start: offset(start), end: offset(end) };
}

function runsOf(text: string, pattern: RegExp, say: (raw: string) => [Warning["code"], Warning["details"]]): Warning[] {
  const found: Warning[] = [];
  for (const { index, 0: raw } of text.matchAll(pattern)) {
    if (found.length >= MOST_PLACES) break;
    const [code, details] = say(raw);
    found.push(at(code, details, index, index + raw.length));
  }
  return found;
}

type Statements = {
  readonly sound: readonly Passage[];
  readonly damaged: readonly Passage[];
  /** The units that sound statements name. */
  readonly units: ReadonlySet<string>;
};

function sortStatements({ drafts }: DraftedOutline): Statements {
  const sound = new Set<Passage>();
  const damaged = new Set<Passage>();
  const units = new Set<string>();
  for (const { entry } of drafts) {
    parseStatements(entry).forEach((statement, index) => {
      const passage = entry.statements[index];
      if (passage === undefined) return;
      (statement.isDamaged ? damaged : sound).add(passage);
      if (!statement.isDamaged) for (const { unit } of statement.assignments) units.add(unit.folded);
    });
  }
  return { sound: [...sound], damaged: [...damaged], units };
}

/** One warning for each damaged responsibility, with the reading that sound ones prove. */
function garbledStatements(
  statements: Statements,
  clauses: readonly ReadClause[],
  listed: readonly Passage[],
): Warning[] {
  const units = new Set([...statements.units, ...listed.map(foldedOf)]);
  const readings = new Map<number, Emendation>();
  for (const passage of statements.damaged.slice(0, MOST_PLACES)) {
    const emendation = mendStatement(passage, { statements: statements.sound, units });
    if (emendation !== null) readings.set(emendation.start, emendation);
  }
  const seen = new Set<number>();
  return clauses.flatMap(({ responsibility }) => {
    const [first] = responsibility?.spans ?? [];
    if (responsibility?.garbled !== true || first === undefined || seen.has(first.start)) return [];
    seen.add(first.start);
    const reading = readings.get(first.start);
    const proposal = reading === undefined ? {} : proposalDetails(reading.proposed, reading.proof);
    const end = responsibility.spans.at(-1)?.end ?? first.end;
    return [at("responsibility-garbled", { raw: responsibility.raw, ...proposal }, first.start, end)];
  });
}
