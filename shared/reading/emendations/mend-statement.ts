import { endOf, foldedOf, type Passage, startOf, textOf } from "../passage.ts";
import { splitOutside } from "../responsibility/brackets.ts";
import { findRoleVerb } from "../responsibility/role-words.ts";
import { isDamaged, isProper } from "../responsibility/unit-name.ts";
import { bagOf, commonIn } from "./bag.ts";
import type { Emendation, Proof } from "./emendation.ts";

// Statements of responsibility recur word for word in a plan, and the cells of narrow columns are what scanners shuffle.
// A damaged one is compared with what sound ones end with, character by character, whatever the order.

/** Sound statements with the units they name. */
export type Soundness = { readonly statements: readonly Passage[]; readonly units: ReadonlySet<string> };

type Ending = { readonly folded: string; readonly text: string; readonly proof: Proof; readonly count: number };
type Candidate = { readonly text: string; readonly folded: string; readonly proof: Proof; readonly score: number };

/** Less of the damaged words in the proposed ones proves nothing. */
const LEAST_HELD = 0.85;
const LEAST_SCORE = 0.74;
/** How far the best must be from the next that says something else. */
const LEAST_LEAD = 0.012;
/** What two characters that still stand side by side add. */
const SIDE_BY_SIDE = 0.02;
/** A unit that the damaged words need not have held counts against a reading. */
const EACH_UNIT = 0.01;
const MOST_ENDINGS = 60;
const MOST_UNITS = 120;
/** Units whose characters a damaged statement holds; every two of them are tried. */
const MOST_FITTING = 12;
const MOST_CHARACTERS = 120;

/** The reading that sound statements of the same plan prove for a damaged one; null where they prove none. */
export function mendStatement(damaged: Passage, sound: Soundness): Emendation | null {
  const folded = foldedOf(damaged);
  if (folded.length > MOST_CHARACTERS) return null;
  const raw = textOf(damaged);
  const { head, tail } = splitHead(folded, raw, sound.units);
  const candidates = endingsOf(sound.statements)
    .filter((ending) => verbOf(ending.folded) === verbOf(folded))
    .flatMap((ending) => withUnits(tail, ending, sound.units, head))
    .sort((a, b) => b.score - a.score);
  const [best] = candidates;
  if (best === undefined || best.score < LEAST_SCORE) return null;
  const rival = candidates.find((one) => !saysTheSame(one.folded, best.folded));
  if (rival !== undefined && best.score - rival.score < LEAST_LEAD) return null;
  const proposed = head.map(({ text }) => text).join("") + best.text;
  if (proposed === raw) return null;
  return {
    code: "responsibility-garbled",
    start: startOf(damaged),
    end: endOf(damaged),
    raw,
    proposed,
    proof: best.proof,
  };
}

/** A unit that stands whole, with the verb and the comma behind it. */
type Head = { readonly name: string; readonly text: string };

/** The units that stand whole before the damage; one that lost a character is read as the only known one it can be. */
function splitHead(folded: string, text: string, units: ReadonlySet<string>): { head: Head[]; tail: string } {
  const head: Head[] = [];
  let from = 0;
  for (const piece of splitOutside(folded, "、,;")) {
    const words = folded.slice(piece.start, piece.end);
    const verb = findRoleVerb(words);
    const name = knownName(words.slice(0, verb?.index), units);
    if (name === null) break;
    head.push({ name, text: name + (verb?.words ?? "") + text.charAt(piece.end) });
    from = piece.end + 1;
  }
  return { head, tail: folded.slice(from) };
}

function knownName(words: string, units: ReadonlySet<string>): string | null {
  if (!isProper(words) || isDamaged(words)) return null;
  if (units.has(words)) return words;
  const whole = [...units].filter((unit) => lacksOneOf(words, unit));
  if (whole.length > 0) return whole.length === 1 ? (whole[0] ?? null) : null;
  return words;
}

/** True where `short` is `long` with one character left out. */
export function lacksOneOf(short: string, long: string): boolean {
  if (short.length + 1 !== long.length) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(at) === long.slice(at + 1);
}

/** What sound statements end with, from each of their units on; the commonest first. */
function endingsOf(statements: readonly Passage[]): Ending[] {
  const found = new Map<string, { ending: Omit<Ending, "count">; count: number }>();
  for (const passage of statements) {
    const words = foldedOf(passage);
    for (const { start } of splitOutside(words, "、,;")) {
      const folded = words.slice(start).replace(/^[([]|[)\]。.]+$/gu, "");
      const known = found.get(folded);
      if (known !== undefined) known.count += 1;
      else {
        const text = textOf(passage).slice(start, start + folded.length);
        const proof = { start: startOf(passage), end: endOf(passage), text: textOf(passage) };
        found.set(folded, { ending: { folded, text, proof }, count: 1 });
      }
    }
  }
  return [...found.values()]
    .map(({ ending, count }) => ({ ...ending, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_ENDINGS);
}

/** An ending alone, and behind one or two units that the damaged words may have held. */
function withUnits(tail: string, ending: Ending, known: ReadonlySet<string>, head: readonly Head[]): Candidate[] {
  const given = new Set(head.map(({ name }) => name));
  const held = bare(tail);
  const bag = bagOf(held);
  const score = (words: string): number => {
    const common = commonIn(bag, bagOf(bare(words)));
    return common < (LEAST_HELD - missing(tail)) * held.length ? 0 : (2 * common) / (held.length + bare(words).length);
  };
  /** Of names with the same characters the one of which more stand side by side. */
  const bonus = (list: readonly string[]): number =>
    list.reduce((sum, unit) => sum + pairsIn(unit).filter((pair) => held.includes(pair)).length * SIDE_BY_SIDE, 0);
  const free = [...known].slice(0, MOST_UNITS).filter((unit) => isProper(unit) && !given.has(unit));
  const fits = free.filter((unit) => commonIn(bagOf(unit), bag) >= unit.length - 1).slice(0, MOST_FITTING);
  const lists = [[], ...fits.map((unit) => [unit]), ...pairsOf(fits)];
  return lists.map((units) => {
    const list = [...units].sort((a, b) => held.indexOf(a.slice(-2)) - held.indexOf(b.slice(-2)));
    const folded = [...list, ending.folded].join("、");
    return {
      folded,
      text: [...list, ending.text].join("、"),
      proof: ending.proof,
      score: score(folded) + bonus(list) - list.length * EACH_UNIT,
    };
  });
}

/** Cells whose lines were shuffled repeat characters; more of them need not be found. */
function missing(tail: string): number {
  return /[(（][^)）]*[(（]/u.test(tail) ? 0.1 : 0;
}

function pairsIn(unit: string): string[] {
  return Array.from({ length: unit.length - 1 }, (_, at) => unit.slice(at, at + 2));
}

function pairsOf(units: readonly string[]): string[][] {
  return units.flatMap((first, index) => units.slice(index + 1).map((second) => [first, second]));
}

function bare(words: string): string {
  return words.replace(/[\s、,;。.()[\]]+/gu, "");
}

function saysTheSame(a: string, b: string): boolean {
  return [...bare(a)].sort().join("") === [...bare(b)].sort().join("");
}

function verbOf(folded: string): string {
  return /(?:牵头|配合|负责|落实)(?=[)\]。.]*$)/u.exec(folded)?.[0] ?? "";
}
