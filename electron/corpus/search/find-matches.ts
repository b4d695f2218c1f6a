import type { ReadableCorpus } from "../connection.ts";
import { listSegments, type Segment } from "../search-index/segment.ts";
import { type Matches, scannerOf } from "./scan-word.ts";
import { documentsInScope, type Scope } from "./scope.ts";
import type { Word } from "./search-words.ts";

/** The documents of a segment that hold all words of a query, in order, with the marks of each word. */
export type SegmentMatches = {
  readonly segment: Segment;
  readonly documents: readonly number[];
  readonly marks: readonly (readonly number[])[];
  /** How many documents in the scope hold each word. */
  readonly holding: readonly number[];
};

/** All that a query finds. */
export function findMatches(corpus: ReadableCorpus, words: readonly Word[], scope: Scope): readonly SegmentMatches[] {
  const find = finderOf(corpus, words, scope);
  return listSegments(corpus).map((segment) => find(segment, Number.POSITIVE_INFINITY));
}

/** What a query finds, as far as the first clauses of the corpus that it finds, so many of them, are surely there. */
export function findFirst(
  corpus: ReadableCorpus,
  words: readonly Word[],
  scope: Scope,
  most: number,
): readonly SegmentMatches[] {
  const find = finderOf(corpus, words, scope);
  const matches: SegmentMatches[] = [];
  let first: readonly number[] = [];
  for (const segment of listSegments(corpus)) {
    const last = first[most - 1];
    if (last !== undefined && last < (segment.documents.clauses[0] ?? 0)) break;
    const found = find(segment, most);
    matches.push(found);
    first = [...first, ...clausesOf(found)].toSorted((one, other) => one - other).slice(0, most);
  }
  return matches;
}

/** The numbers of the clauses. */
export function clausesOf({ segment, documents }: SegmentMatches): readonly number[] {
  return documents.map((document) => segment.documents.clauses[document] ?? 0);
}

function finderOf(corpus: ReadableCorpus, words: readonly Word[], scope: Scope) {
  const scanners = words.map((word) => scannerOf(corpus, word));
  return (segment: Segment, most: number): SegmentMatches => {
    const counts = documentsInScope(segment, scope);
    const [only, ...others] = scanners;
    if (only !== undefined && others.length === 0 && scope.meeting === null) {
      const { documents, marks } = only({ segment, counts, most });
      return { segment, documents, marks: [marks], holding: [documents.length] };
    }
    const all = common(segment, scanners, counts);
    return meetingOf(all, scope, most);
  };
}

function common(
  segment: Segment,
  scanners: readonly ReturnType<typeof scannerOf>[],
  counts: Uint8Array | null,
): SegmentMatches {
  const found = scanners.map((scan) => scan({ segment, counts, most: Number.POSITIVE_INFINITY }));
  const [first = { documents: [], marks: [] }, ...others] = found;
  let [documents, marks]: Common = [first.documents, [first.marks]];
  for (const other of others) [documents, marks] = intersect([documents, marks], other);
  return { segment, documents, marks, holding: found.map(({ documents }) => documents.length) };
}

type Common = readonly [documents: SegmentMatches["documents"], marks: SegmentMatches["marks"]];

function intersect([documents, marks]: Common, other: Matches): Common {
  const mine: number[] = [];
  const others: number[] = [];
  for (let at = 0, beside = 0; at < documents.length && beside < other.documents.length; ) {
    const difference = (documents[at] ?? 0) - (other.documents[beside] ?? 0);
    if (difference === 0) {
      mine.push(at);
      others.push(beside);
    }
    if (difference <= 0) at += 1;
    if (difference >= 0) beside += 1;
  }
  return [
    mine.map((at) => documents[at] ?? 0),
    [...marks.map((word) => mine.map((at) => word[at] ?? 0)), others.map((at) => other.marks[at] ?? 0)],
  ];
}

/** So many clauses are looked at together. */
const TOGETHER = 500;

/** The first of the matches that meet the conditions which only the rows of the clauses can tell. */
function meetingOf(matches: SegmentMatches, { meeting }: Scope, most: number): SegmentMatches {
  if (meeting === null) return matches;
  const clauses = clausesOf(matches);
  const kept: number[] = [];
  for (let from = 0; from < clauses.length && kept.length < most; from += TOGETHER) {
    const meet = meeting(clauses.slice(from, from + TOGETHER));
    for (let at = from; at < Math.min(from + TOGETHER, clauses.length); at += 1) {
      if (meet.has(clauses[at] ?? 0)) kept.push(at);
    }
  }
  return {
    ...matches,
    documents: kept.map((at) => matches.documents[at] ?? 0),
    marks: matches.marks.map((word) => kept.map((at) => word[at] ?? 0)),
  };
}
