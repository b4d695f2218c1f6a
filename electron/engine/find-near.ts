import type { NearCopy } from "../../shared/contract/methods/plan.ts";
import type { PlanId } from "../../shared/model/ids.ts";
import type { IdentifiedReading } from "../../shared/model/reading.ts";
import { compareSketches, type Sketch } from "../../shared/text/sketch.ts";
import type { ReadableCorpus } from "../corpus/connection.ts";
import { readSummary } from "../corpus/plan-rows.ts";
import { listSketches } from "../corpus/sketches.ts";

/**
 * The share of the shorter text that stands in the longer one of two copies. Of the shipped plans, a copy with a wrong
 * character in every thirty has 0.74 and more, one cut short 1; two of them have 0.23 at most, and one with a third of its
 * sentences new, as for another year, 0.71 and less where its page does not hold it twice.
 */
const COPIED = 0.73;
/** The fewest shingles from which that can be told. */
const ENOUGH = 32;

/**
 * The plans of the corpus that hold nearly the same text, the nearest first. Plans of two years are two plans, however
 * much they share.
 *
 * @param same the plan that is the same, which is not near
 */
export function findNear(
  corpus: ReadableCorpus,
  { reading, sketch }: { readonly reading: Pick<IdentifiedReading, "metadata">; readonly sketch: Sketch },
  same: PlanId | null,
): readonly NearCopy[] {
  const { year } = reading.metadata;
  return listSketches(corpus)
    .filter((other) => other.id !== same && (year === null || other.year === null || year === other.year))
    .map((other) => ({ id: other.id, ...compareSketches(sketch, other.sketch) }))
    .filter(({ contained, compared }) => contained >= COPIED && compared >= ENOUGH)
    .toSorted((a, b) => b.similarity - a.similarity)
    .flatMap(({ id, similarity }) => {
      const plan = readSummary(corpus, id);
      return plan === null ? [] : [{ plan, similarity }];
    });
}
