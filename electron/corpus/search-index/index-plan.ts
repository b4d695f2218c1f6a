import { foldForms } from "../../../shared/text/forms.ts";
import { prepared, type ReadableCorpus, type WritableCorpus } from "../connection.ts";
import { buildSegment } from "./build-segment.ts";
import { mergeSegments } from "./merge-segments.ts";
import { readLists } from "./pages.ts";
import type { NewSegment, Segment } from "./segment.ts";
import { deleteSegment, listSegments, removeRun, storeSegment } from "./stored-segments.ts";

// The search index holds the clauses of every plan that is not removed. All of this runs inside the caller's transaction.
// A plan comes in as a segment of its own. Segments of about one size are merged as soon as there are so many of them
// that a search would have to look at too many: every clause is written again a few times, however many plans there are
// (a log-structured merge, O'Neil and others 1996).

/** So many segments of a level are merged; each level holds segments so many times as large as the level before. */
const MERGED = 8;
/** In places. Anything smaller is of the lowest level. */
const SMALLEST = 8192;
/** Segments of this level, which hold hundreds of plans, are merged no more: it would keep a person waiting. */
const HIGHEST = 3;

/** Takes all clauses of a plan into the search index, which has none of them. */
export function indexPlan(corpus: WritableCorpus, plan: number): void {
  const segment = segmentOfPlan(corpus, plan);
  if (segment === null) return;
  storeSegment(corpus, segment);
  mergeWhereMany(corpus);
}

/** The index of a plan's clauses as they are stored; null where it has none. */
export function segmentOfPlan(corpus: ReadableCorpus, plan: number): NewSegment | null {
  const clauses = prepared<[number], Buffer>(
    corpus,
    // All at once and as bytes: SQLite's driver takes several times as long to make strings of Chinese text as Node does.
    `SELECT CAST(json_group_array(json_array(number, fold, title) ORDER BY number) AS BLOB) FROM clause WHERE plan = ?`,
  )
    .pluck()
    .get(plan);
  const rows: [number: number, fold: string, title: string][] = JSON.parse(clauses?.toString("utf8") ?? "[]");
  // Titles are in simplified script already.
  const folded = rows.map(([number, fold, title]) => ({ number, fold, title: foldForms(title).text }));
  return folded.length === 0 ? null : buildSegment(plan, folded);
}

/** Takes all clauses of a plan out of the search index. */
export function unindexPlan(corpus: WritableCorpus, plan: number): void {
  for (const segment of listSegments(corpus)) {
    segment.runs.forEach((run, at) => {
      if (run.plan !== plan || segment.removed.has(at)) return;
      if (segment.removed.size + 1 === segment.runs.length) deleteSegment(corpus, segment);
      else removeRun(corpus, segment, at);
    });
  }
}

function mergeWhereMany(corpus: WritableCorpus): void {
  for (;;) {
    const levels = Map.groupBy(listSegments(corpus), levelOf);
    const many = [...levels].find(([level, segments]) => level < HIGHEST && segments.length >= MERGED)?.[1];
    if (many === undefined) return;
    const merged = mergeSegments(many.map((segment) => ({ segment, lists: readLists(corpus, segment) })));
    for (const segment of many) deleteSegment(corpus, segment);
    if (merged !== null) storeSegment(corpus, merged);
  }
}

function levelOf({ documents }: Segment): number {
  return Math.max(0, Math.floor(Math.log(documents.places / SMALLEST) / Math.log(MERGED)));
}
