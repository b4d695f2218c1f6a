import { randomInt } from "node:crypto";
import type { PlanId } from "../../../shared/model/ids.ts";
import { prepared, type ReadableCorpus, type WritableCorpus } from "../connection.ts";
import { Documents, type Run } from "./documents.ts";
import { type Directory, PAGE } from "./lists.ts";
import { forgetPages } from "./pages.ts";
import type { NewSegment, Segment } from "./segment.ts";
import { packNumbers, steps, sums, unpackNumbers } from "./varints.ts";

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
  const isSame = before !== undefined && before.size === rows.length && rows.every(({ number }) => before.has(number));
  if (!isSame) forgetPages(corpus);
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
  const { firstPage, pages, documents, unlike, directory } = row;
  const stored: readonly (readonly [plan: number, documents: number])[] = JSON.parse(row.runs);
  const runs = stored.map(([plan, documents]): Run => ({ plan, documents }));
  return {
    number,
    firstPage,
    pages,
    removed: new Set(),
    runs,
    plans: plansOf(corpus, runs),
    documents: readDocuments(unpackNumbers(documents)),
    unlike: Uint32Array.from(sums(unpackNumbers(unlike))),
    directory: readDirectory(unpackNumbers(directory)),
  };
}

function plansOf(corpus: ReadableCorpus, runs: readonly Run[]): readonly (PlanId | undefined)[] {
  const id = prepared<[number], PlanId>(corpus, "SELECT id FROM plan WHERE number = ?").pluck();
  return runs.map(({ plan }) => id.get(plan));
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
export function storeSegment(corpus: WritableCorpus, { lists, ...segment }: NewSegment): void {
  const { runs, documents, unlike, directory } = segment;
  // By chance, so that no number ever means another segment, not even where this transaction is taken back.
  const number = randomInt(1, MOST_SEGMENTS);
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
    number,
    documents.clauses[0] ?? 0,
    firstPage,
    pages,
    JSON.stringify(runs.map(({ plan, documents }) => [plan, documents])),
    packNumbers(all.flatMap(({ text, title }, at) => [clauses[at] ?? 0, text, title])),
    packNumbers(steps(unlike)),
    packNumbers(keys.flatMap((key, at) => [key, directory.offsets[at] ?? 0])),
  );
  // What is at hand need not be read when the segments are listed next.
  const plans = plansOf(corpus, runs);
  known.get(corpus)?.set(number, { ...segment, number, firstPage, pages, removed: new Set(), plans });
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
