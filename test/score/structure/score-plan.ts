import type { ReadClause, Reading } from "../../../shared/model/reading.ts";
import type { GoldClause, GoldPlan } from "./gold-plan.ts";
import { matchClauses } from "./match-clauses.ts";
import { scoreCitations, scoreDeadlines, scoreFigures, scoreMetadata, scoreUnits } from "./score-fields.ts";
import { scoreRegions } from "./score-regions.ts";
import { addTallies, NOTHING, type Tally } from "./tally.ts";

/** Everything that is counted of a plan's reading. */
export const MEASURES = [
  "clauses exact",
  "clauses matched",
  "paths",
  "units by role",
  "deadlines",
  "citations",
  "figures",
  "metadata",
  "regions",
  "noise",
  "noise reasons",
] as const;
export type Measure = (typeof MEASURES)[number];
export type PlanScore = Readonly<Record<Measure, Tally>>;

type Pair = { readonly found: ReadClause | undefined; readonly gold: GoldClause | undefined };

/** Counts a reading against the answers. Fields are compared between matched clauses; a clause without its partner counts with all its fields. */
export function scorePlan(text: string, reading: Reading, gold: GoldPlan): PlanScore {
  const matches = matchClauses(
    reading.clauses.map((clause) => clause.text),
    gold.clauses.map((clause) => clause.text),
  );
  const counts = { found: reading.clauses.length, wanted: gold.clauses.length };
  const paired: Pair[] = matches.map((match) => ({
    found: reading.clauses[match.found],
    gold: gold.clauses[match.gold],
  }));
  const single: Pair[] = [
    ...reading.clauses
      .filter((_, index) => !matches.some(({ found }) => found === index))
      .map((found) => ({ found, gold: undefined })),
    ...gold.clauses
      .filter((_, index) => !matches.some((match) => match.gold === index))
      .map((one) => ({ found: undefined, gold: one })),
  ];
  const sum = (score: (found: ReadClause | undefined, one: GoldClause | undefined) => Tally) =>
    [...paired, ...single].map((pair) => score(pair.found, pair.gold)).reduce(addTallies, NOTHING);
  const regions = scoreRegions(text, reading.regions, gold);
  return {
    "clauses exact": { right: matches.filter(({ exact }) => exact).length, ...counts },
    "clauses matched": { right: matches.length, ...counts },
    paths: {
      right: paired.filter((pair) => pair.found?.path.join("/") === pair.gold?.path.join("/")).length,
      ...counts,
    },
    "units by role": sum(scoreUnits),
    deadlines: sum(scoreDeadlines),
    citations: sum(scoreCitations),
    figures: sum(scoreFigures),
    metadata: scoreMetadata(reading.metadata, gold),
    regions: regions.kinds,
    noise: regions.noise,
    "noise reasons": regions.reasons,
  };
}

/** The sum of several plans' scores. */
export function sumScores(scores: readonly PlanScore[]): PlanScore {
  const sums = MEASURES.map((measure) => [measure, scores.map((score) => score[measure]).reduce(addTallies, NOTHING)]);
  return Object.fromEntries(sums) as PlanScore;
}
