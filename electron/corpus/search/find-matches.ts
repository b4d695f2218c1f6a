import type { ReadableCorpus } from "../connection.ts";
import type { Segment } from "../search-index/segment.ts";
import { listSegments } from "../search-index/stored-segments.ts";
import type { Matches, Stretch } from "./matches.ts";
import { scannerOf } from "./scan-word.ts";
import { documentsInScope, type Scope } from "./scope.ts";
import type { Word } from "./search-words.ts";

/** The documents of a segment that hold all words of a query, in order, with the marks of each word. */
export type SegmentMatches = {
  readonly segment: Segment;
  readonly documents: Uint32Array;
  readonly marks: readonly Uint32Array[];
  /** How many documents in the scope hold each word. */
  readonly holding: readonly number[];
};

/** All that a query finds. */
export function findMatches(corpus: ReadableCorpus, words: readonly Word[], scope: Scope): readonly SegmentMatches[] {
  return findAll(corpus, words, scope, true);
}

/** All that a query finds, without the marks. */
export function findDocuments(corpus: ReadableCorpus, words: readonly Word[], scope: Scope): readonly SegmentMatches[] {
  return findAll(corpus, words, scope, false);
}

function findAll(corpus: ReadableCorpus, words: readonly Word[], scope: Scope, isMarked: boolean) {
  const find = finderOf(corpus, words, scope, isMarked);
  return listSegments(corpus).map((segment) => find(segment, Number.POSITIVE_INFINITY));
}

/** What a query finds, as far as the first clauses of the corpus that it finds, so many of them, are surely there. */
export function findFirst(
  corpus: ReadableCorpus,
  words: readonly Word[],
  scope: Scope,
  most: number,
): readonly SegmentMatches[] {
  const find = finderOf(corpus, words, scope, true);
  const matches: SegmentMatches[] = [];
  let first = new Uint32Array();
  for (const segment of listSegments(corpus)) {
    const last = first[most - 1];
    if (last !== undefined && last < (segment.documents.clauses[0] ?? 0)) break;
    const found = find(segment, most);
    matches.push(found);
    first = Uint32Array.from([...first, ...clausesOf(found)])
      .toSorted()
      .subarray(0, most);
  }
  return matches;
}

/** The numbers of the clauses. */
export function clausesOf({ segment, documents }: SegmentMatches): Uint32Array {
  return pick(segment.documents.clauses, documents);
}

/** The numbers at some indexes. */
function pick(numbers: Uint32Array, indexes: Uint32Array): Uint32Array {
  const picked = new Uint32Array(indexes.length);
  for (let at = 0; at < indexes.length; at += 1) picked[at] = numbers[indexes[at] ?? 0] ?? 0;
  return picked;
}

function finderOf(corpus: ReadableCorpus, words: readonly Word[], scope: Scope, isMarked: boolean) {
  const scanners = words.map((word) => scannerOf(corpus, word));
  return (segment: Segment, most: number): SegmentMatches => {
    const counts = documentsInScope(segment, scope);
    const [only, ...others] = scanners;
    if (only !== undefined && others.length === 0 && scope.meeting === null) {
      const { documents, marks } = only({ segment, counts, most, isMarked });
      return { segment, documents, marks: [marks], holding: [documents.length] };
    }
    const all = common(scanners, { segment, counts, most: Number.POSITIVE_INFINITY, isMarked });
    return meetingOf(all, scope, most);
  };
}

function common(scanners: readonly ReturnType<typeof scannerOf>[], stretch: Stretch): SegmentMatches {
  const found = scanners.map((scan) => scan(stretch));
  const [first, ...others] = found;
  let [documents, marks]: Common = [first?.documents ?? new Uint32Array(), first === undefined ? [] : [first.marks]];
  for (const other of others) [documents, marks] = intersect([documents, marks], other);
  return { segment: stretch.segment, documents, marks, holding: found.map(({ documents }) => documents.length) };
}

type Common = readonly [documents: SegmentMatches["documents"], marks: SegmentMatches["marks"]];

function intersect([documents, marks]: Common, other: Matches): Common {
  const most = Math.min(documents.length, other.documents.length);
  const mine = new Uint32Array(most);
  const others = new Uint32Array(most);
  let count = 0;
  for (let at = 0, beside = 0; at < documents.length && beside < other.documents.length; ) {
    const difference = (documents[at] ?? 0) - (other.documents[beside] ?? 0);
    if (difference === 0) {
      mine[count] = at;
      others[count] = beside;
      count += 1;
    }
    if (difference <= 0) at += 1;
    if (difference >= 0) beside += 1;
  }
  const kept = mine.subarray(0, count);
  return [
    pick(documents, kept),
    [...marks.map((word) => pick(word, kept)), pick(other.marks, others.subarray(0, count))],
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
    const meet = meeting(Array.from(clauses.subarray(from, from + TOGETHER)));
    for (let at = from; at < Math.min(from + TOGETHER, clauses.length); at += 1) {
      if (meet.has(clauses[at] ?? 0)) kept.push(at);
    }
  }
  const indexes = Uint32Array.from(kept);
  return {
    ...matches,
    documents: pick(matches.documents, indexes),
    marks: matches.marks.map((word) => pick(word, indexes)),
  };
}
