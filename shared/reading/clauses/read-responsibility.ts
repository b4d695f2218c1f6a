import type { Responsibility } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { TextEntry } from "../outline/node.ts";
import { type Passage, spansOf, textOf } from "../passage.ts";
import { inlineStatements } from "../responsibility/inline-statements.ts";
import { listPairOf, pairOf } from "../responsibility/pair.ts";
import { type Assignment, parseResponsibility, type Statement } from "../responsibility/parse-responsibility.ts";
import type { Role } from "../responsibility/role-words.ts";
import { isDamaged, isProper } from "../responsibility/unit-name.ts";

/** Reads the statements of a clause, each with what it says. */
export function parseStatements(entry: TextEntry): Statement[] {
  return entry.statements.map((passage) => parsedOnce(passage, entry.silentRoles.get(passage) ?? "responsible"));
}

/** Several clauses may share a statement, and each is asked more than once. */
const parsed = new WeakMap<Passage, Map<Role, Statement>>();

function parsedOnce(passage: Passage, silent: Role): Statement {
  const byRole = parsed.get(passage) ?? new Map<Role, Statement>();
  const statement = byRole.get(silent) ?? parseResponsibility(listPairOf(passage), silent);
  parsed.set(passage, byRole.set(silent, statement));
  return statement;
}

/** The responsibility of a clause: what stands apart from its text, else what its sentences say. */
export function readResponsibility(entry: TextEntry, known: ReadonlySet<string>): Responsibility | null {
  const statements = parseStatements(entry);
  const garbled = statements.some((statement) => statement.isDamaged);
  const assignments = statements.flatMap((statement) =>
    statement.isDamaged
      ? statement.assignments.filter(({ unit }) => standsWhole(unit.folded, known))
      : statement.assignments,
  );
  if (assignments.length === 0 && !garbled) return inlineResponsibility(entry.passage);
  return {
    raw: entry.statements.map(textOf).join(" "),
    ...byRole(assignments),
    inherited: entry.inherited,
    inline: false,
    garbled,
    spans: entry.statements.flatMap(spansOf).sort((a, b) => a.start - b.start),
  };
}

/** In damaged words only a full name is believed, and none that looks like a known one with a character lost. */
function standsWhole(folded: string, known: ReadonlySet<string>): boolean {
  if (!isProper(folded) || isDamaged(folded)) return false;
  return known.has(folded) || ![...known].some((name) => lacksOneOf(folded, name));
}

/** True where `short` is `long` with one character left out. */
function lacksOneOf(short: string, long: string): boolean {
  if (short.length + 1 !== long.length) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(at) === long.slice(at + 1);
}

function inlineResponsibility(passage: Passage): Responsibility | null {
  const pair = pairOf(passage);
  const found = inlineStatements(pair);
  const assignments = found.flatMap(
    ({ start, end }) =>
      parseResponsibility({ text: pair.text.slice(start, end), folded: pair.folded.slice(start, end) }).assignments,
  );
  if (assignments.length === 0) return null;
  const spans: Span[] = found.flatMap(({ start, end }) =>
    spansOf({ block: passage.block, from: passage.from + start, to: passage.from + end }),
  );
  const raw = found.map(({ start, end }) => pair.text.slice(start, end)).join(" ");
  return { raw, ...byRole(assignments), inherited: false, inline: true, garbled: false, spans };
}

function byRole(assignments: readonly Assignment[]): Record<Role, string[]> {
  const names = (role: Role) => [
    ...new Set(assignments.filter((one) => one.role === role).map(({ unit }) => unit.name)),
  ];
  return { lead: names("lead"), cooperate: names("cooperate"), responsible: names("responsible") };
}
