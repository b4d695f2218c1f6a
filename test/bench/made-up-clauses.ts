import { simplify } from "../../shared/text/simplify.ts";
import { readShippedClauses } from "./plan-clauses.ts";
import { Random } from "./random.ts";
import { rareWords } from "./rare-words.ts";

/** Clauses of a made-up plan: as many as plans of some length have. */
export const CLAUSES_PER_PLAN = 80;

/** The part of a clause's phrases that is changed lies between 0 and this. */
const MOST_CHANGED = 0.5;
/** Of the changed phrases so many are left out, and so many come from another clause; the others get words of their own. */
const DROPPED = 0.35;
const EXCHANGED = 0.7;

/**
 * The clauses of so many made-up plans, in simplified script: clauses of the shipped plans in which phrases are left out, taken
 * from other clauses or given rare words, so that a large corpus goes on gaining words as real ones do. One topic, as a
 * corpus of such plans has; the same in every run.
 */
export function makeUpClauses(plans: number): string[][] {
  return [...madeUpPlans(plans)];
}

/** The same plan by plan, for a process that is not to hold them all. */
export function* madeUpPlans(plans: number): Generator<string[]> {
  const random = new Random(7);
  const words = rareWords();
  const phrases = readShippedClauses()
    .flat()
    .map((text) => simplify(text).split(/(?<=[，。；：])/u));
  const someWords = (): string =>
    Array.from({ length: 2 + random.below(3) }, () => words[rankByZipf(random, words.length)] ?? "").join("");
  const change = (phrase: string, chance: number, changed: number): string => {
    if (chance < changed * DROPPED) return "";
    if (chance < changed * EXCHANGED) return random.pick(random.pick(phrases));
    const at = random.below(phrase.length);
    return phrase.slice(0, at) + someWords() + phrase.slice(at + 6);
  };
  const clause = (): string => {
    const changed = random.next() * MOST_CHANGED;
    const made = random.pick(phrases).map((phrase) => {
      const chance = random.next();
      return chance < changed ? change(phrase, chance, changed) : phrase;
    });
    return made.join("") || random.pick(phrases).join("");
  };
  for (let plan = 0; plan < plans; plan += 1) yield Array.from({ length: CLAUSES_PER_PLAN }, clause);
}

/** A place in a list whose chance falls with the place: 1, 1/2, 1/3 … */
function rankByZipf(random: Random, length: number): number {
  return Math.min(length - 1, Math.floor(Math.exp(random.next() * Math.log(length + 1))) - 1);
}
