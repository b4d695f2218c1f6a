import { randomInt } from "node:crypto";
import { prepared, type ReadableCorpus, type WritableCorpus } from "../connection.ts";
import { DamagedListError } from "./ascending.ts";
import { Documents, type Run } from "./documents.ts";
import { type Directory, PAGE } from "./lists.ts";
import { packNumbers, steps, sums, unpackNumbers } from "./varints.ts";

/** What a segment is made of before it is stored. */
export type NewSegment = {
  readonly runs: readonly Run[];
  readonly documents: Documents;
  /** The places where a text has another character than the index (`SearchText.unlike`), in order. */
  readonly unlike: Uint32Array;
  readonly directory: Directory;
  /** The lists of documents and places by character (keys.ts, lists.ts). */
  readonly lists: Uint8Array;
};

/**
 * The index of some plans. It never changes, except that plans are taken out of it, which `removed` tells; whatever else
 * changes makes another segment with another number.
 */
export type Segment = Omit<NewSegment, "lists"> & {
  readonly number: number;
  readonly firstPage: number;
  readonly pages: number;
  /** The runs of plans that are no longer in it, by their order. */
  readonly removed: ReadonlySet<number>;
};

type Row = { readonly number: number; readonly removed: string };
type Body = {
  readonly firstPage: number;
  readonly pages: number;
  readonly runs: string;
  readonly documents: Buffer;
  readonly unlike: Buffer;
  readonly directory: Buffer;
};

const known = new WeakMap<ReadableCorpus, Map<number, Segment>>();
const keptPages = new WeakMap<ReadableCorpus, Map<number, Buffer>>();

/** All segments, the one with the lowest number of a clause first. What was read of them once is not read again. */
export function listSegments(corpus: ReadableCorpus): readonly Segment[] {
  const before = known.get(corpus);
  const segments = new Map<number, Segment>();
  const rows = prepared<[], Row>(
    corpus,
    "SELECT number, removed FROM search_segment ORDER BY first_clause, number",
  ).all();
  for (const { number, removed } of rows) {
    const body = before?.get(number) ?? readSegment(corpus, number);
    const isWhole = removed === NONE && body.removed.size === 0;
    segments.set(number, isWhole ? body : { ...body, removed: new Set(JSON.parse(removed)) });
  }
  // Pages that went leave their numbers to others.
  const isSame = before !== undefined && before.size === rows.length && rows.every(({ number }) => before.has(number));
  if (!isSame) keptPages.delete(corpus);
  known.set(corpus, segments);
  return [...segments.values()];
}

const NONE = "[]";

function readSegment(corpus: ReadableCorpus, number: number): Segment {
  const row = prepared<[number], Body>(
    corpus,
    `SELECT first_page AS firstPage, pages, runs, documents, "unlike", directory FROM search_segment WHERE number = ?`,
  ).get(number);
  if (row === undefined) throw new Error("a segment went while it was read");
  const { firstPage, pages, runs, documents, unlike, directory } = row;
  return {
    number,
    firstPage,
    pages,
    removed: new Set(),
    runs: JSON.parse(runs).map(([plan, count]: [number, number]): Run => ({ plan, documents: count })),
    documents: readDocuments(unpackNumbers(documents)),
    unlike: Uint32Array.from(sums(unpackNumbers(unlike))),
    directory: readDirectory(unpackNumbers(directory)),
  };
}

/** Three numbers each: the step from the clause before, the lengths of text and title. */
function readDocuments(numbers: readonly number[]): Documents {
  let clause = 0;
  return new Documents(
    Array.from({ length: numbers.length / 3 }, (_, at) => {
      clause += numbers[3 * at] ?? 0;
      return { clause, text: numbers[3 * at + 1] ?? 0, title: numbers[3 * at + 2] ?? 0 };
    }),
  );
}

/** Two numbers each: the step from the key before and the offset. */
function readDirectory(numbers: readonly number[]): Directory {
  return {
    keys: Float64Array.from(sums(numbers.filter((_, at) => at % 2 === 0))),
    offsets: Uint16Array.from(numbers.filter((_, at) => at % 2 === 1)),
  };
}

/** Stores a segment. Runs inside the caller's transaction. */
export function storeSegment(corpus: WritableCorpus, { runs, documents, unlike, directory, lists }: NewSegment): void {
  const firstPage = Number(prepared(corpus, "SELECT coalesce(max(number), 0) + 1 FROM search_page").pluck().get());
  const page = prepared(corpus, "INSERT INTO search_page (number, lists) VALUES (?, ?)");
  const pages = Math.ceil(lists.length / PAGE);
  for (let at = 0; at < pages; at += 1) page.run(firstPage + at, lists.subarray(at * PAGE, (at + 1) * PAGE));
  const all = documents.list();
  const clauses = steps(documents.clauses);
  const keys = steps(directory.keys);
  prepared(
    corpus,
    `INSERT INTO search_segment (number, first_clause, first_page, pages, runs, documents, "unlike", directory)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    // By chance, so that no number ever means another segment, not even where this transaction is taken back.
    randomInt(1, MOST_SEGMENTS),
    documents.clauses[0] ?? 0,
    firstPage,
    pages,
    JSON.stringify(runs.map(({ plan, documents }) => [plan, documents])),
    packNumbers(all.flatMap(({ text, title }, at) => [clauses[at] ?? 0, text, title])),
    packNumbers(steps(unlike)),
    packNumbers(keys.flatMap((key, at) => [key, directory.offsets[at] ?? 0])),
  );
}

const MOST_SEGMENTS = 2 ** 47;

/** Deletes a segment with its lists. Runs inside the caller's transaction. */
export function deleteSegment(corpus: WritableCorpus, { number, firstPage, pages }: Segment): void {
  prepared(corpus, "DELETE FROM search_page WHERE number BETWEEN ? AND ?").run(firstPage, firstPage + pages - 1);
  prepared(corpus, "DELETE FROM search_segment WHERE number = ?").run(number);
}

/** Takes a run out of a segment. Runs inside the caller's transaction. */
export function removeRun(corpus: WritableCorpus, { number, removed }: Segment, run: number): void {
  const runs = [...removed, run].toSorted((one, other) => one - other);
  prepared(corpus, "UPDATE search_segment SET removed = ? WHERE number = ?").run(JSON.stringify(runs), number);
}

/** All lists of a segment. */
export function readLists(corpus: ReadableCorpus, { firstPage, pages }: Segment): Uint8Array {
  const rows = prepared<[number, number], { lists: Buffer }>(
    corpus,
    "SELECT lists FROM search_page WHERE number BETWEEN ? AND ? ORDER BY number",
  ).all(firstPage, firstPage + pages - 1);
  return Buffer.concat(rows.map(({ lists }) => lists));
}

/** Some pages of a segment that `listSegments` gave last, one after another, counted from its first one. */
export function readPages(corpus: ReadableCorpus, { firstPage }: Segment, first: number, last: number): Uint8Array {
  const kept = pagesOf(corpus);
  const pages = Array.from({ length: last - first + 1 }, (_, at) => readPage(corpus, firstPage + first + at, kept));
  const [only] = pages;
  return only !== undefined && pages.length === 1 ? only : Buffer.concat(pages);
}

/** In pages of some 4 KB. When there is no room left, all are forgotten. */
const MOST_KEPT = 4096;

function readPage(corpus: ReadableCorpus, number: number, kept: Map<number, Buffer>): Buffer {
  const known = kept.get(number);
  if (known !== undefined) return known;
  const row = prepared<[number], { lists: Buffer }>(corpus, "SELECT lists FROM search_page WHERE number = ?").get(
    number,
  );
  if (row === undefined) throw new DamagedListError();
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(number, row.lists);
  return row.lists;
}

function pagesOf(corpus: ReadableCorpus): Map<number, Buffer> {
  const known = keptPages.get(corpus) ?? new Map<number, Buffer>();
  keptPages.set(corpus, known);
  return known;
}
