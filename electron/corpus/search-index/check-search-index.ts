import type { CorpusProblem } from "../../../shared/contract/methods/corpus.ts";
import { prepared, type ReadableCorpus, snapshot } from "../connection.ts";
import { DamagedListError, ListBytes } from "./ascending.ts";
import { segmentOfPlan } from "./index-plan.ts";
import { mergeSegments } from "./merge-segments.ts";
import { readLists } from "./pages.ts";
import type { NewSegment, Segment } from "./segment.ts";
import { listSegments } from "./stored-segments.ts";

/**
 * Whether the search index holds every plan that is not removed, once, and nothing else, and of each what its clauses
 * give: every segment is compared with one that is made anew.
 */
export function checkSearchIndex(corpus: ReadableCorpus): CorpusProblem[] {
  return snapshot(corpus, () => [...checkPlans(corpus), ...checkSegments(corpus)]);
}

function checkPlans(corpus: ReadableCorpus): CorpusProblem[] {
  const expected = prepared<[], { id: string; number: number }>(
    corpus,
    `SELECT id, number FROM plan WHERE removed_at IS NULL AND number IN (SELECT plan FROM clause) ORDER BY number`,
  ).all();
  const held = listSegments(corpus)
    .flatMap(({ runs, removed }) => runs.filter((_, at) => !removed.has(at)))
    .map(({ plan }) => plan);
  const times = Map.groupBy(held, (plan) => plan);
  const wanted = new Set(expected.map(({ number }) => number));
  return [
    ...expected.filter(({ number }) => times.get(number)?.length !== 1).map(({ id }) => id),
    ...held.filter((plan) => !wanted.has(plan)).map((plan) => `plan ${plan}`),
  ].map((detail) => ({ code: "search-index", detail }));
}

function checkSegments(corpus: ReadableCorpus): CorpusProblem[] {
  return listSegments(corpus)
    .filter((segment) => !isAsMadeAnew(corpus, segment))
    .map(({ runs }) => ({ code: "search-index", detail: runs.map(({ plan }) => `plan ${plan}`).join(", ") }));
}

function isAsMadeAnew(corpus: ReadableCorpus, segment: Segment): boolean {
  const anew = segment.runs
    .filter((_, at) => !segment.removed.has(at))
    .flatMap(({ plan }) => segmentOfPlan(corpus, plan) ?? [])
    .map((made) => ({ segment: { ...made, removed: new Set<number>() }, lists: new ListBytes([made.lists]) }));
  try {
    return isSame(mergeSegments([{ segment, lists: readLists(corpus, segment) }]), mergeSegments(anew));
  } catch (error) {
    if (error instanceof DamagedListError) return false;
    throw error;
  }
}

function isSame(one: NewSegment | null, other: NewSegment | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    Buffer.compare(one.lists, other.lists) === 0 &&
    isSameNumbers(one.unlike, other.unlike) &&
    isSameNumbers(one.documents.clauses, other.documents.clauses) &&
    isSameNumbers(one.documents.starts, other.documents.starts) &&
    isSameNumbers(one.documents.ends, other.documents.ends)
  );
}

function isSameNumbers(one: Uint32Array, other: Uint32Array): boolean {
  return one.length === other.length && one.every((number, at) => number === other[at]);
}
