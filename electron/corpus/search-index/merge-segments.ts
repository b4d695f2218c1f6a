import { AscendingReader, lowBits } from "./ascending.ts";
import { countTexts } from "./build-segment.ts";
import { Documents } from "./documents.ts";
import { ListCursor, ListWriter } from "./lists.ts";
import type { NewSegment, Segment } from "./segment.ts";

/** A segment with its lists. */
export type ReadSegment = {
  readonly segment: Pick<Segment, "runs" | "documents" | "unlike" | "removed">;
  readonly lists: Uint8Array;
};

/** Makes one segment of several, without the plans that were taken out of them; null where none is left. */
export function mergeSegments(segments: readonly ReadSegment[]): NewSegment | null {
  const order = orderRuns(segments.map(({ segment }) => segment));
  if (order.length === 0) return null;
  const documents = new Documents(order.flatMap(({ documents }) => documents));
  const sources = segments.map((read) => new Source(read, documents));
  let first = 0;
  for (const { segment, from, documents } of order) {
    sources[segments.findIndex((read) => read.segment === segment)]?.place(from, documents.length, first);
    first += documents.length;
  }
  const unlike = sources.flatMap((source) => source.movedUnlike()).toSorted((one, other) => one - other);
  const { bytes, directory } = mergeLists(sources, documents);
  return {
    runs: order.map(({ plan, documents }) => ({ plan, documents: documents.length })),
    documents,
    unlike: Uint32Array.from(unlike),
    directory,
    lists: bytes,
  };
}

/** The runs that are left, in the order of their clauses. */
function orderRuns(segments: readonly ReadSegment["segment"][]) {
  return segments
    .flatMap((segment) => {
      const all = segment.documents.list();
      let from = 0;
      return segment.runs.flatMap(({ plan, documents: count }, run) => {
        const documents = all.slice(from, from + count);
        from += count;
        return segment.removed.has(run) ? [] : [{ segment, plan, from: from - count, documents }];
      });
    })
    .toSorted((one, other) => (one.documents[0]?.clause ?? 0) - (other.documents[0]?.clause ?? 0));
}

function mergeLists(sources: readonly Source[], documents: Documents) {
  const writer = new ListWriter(sources.reduce((sum, { lists }) => sum + lists.bytes.length, 0));
  const merged = new Uint32Array(documents.places);
  const isWhole = sources.every((source) => source.isWhole);
  for (;;) {
    let key = Number.POSITIVE_INFINITY;
    for (const source of sources) if (source.lists.key < key) key = source.lists.key;
    if (key === Number.POSITIVE_INFINITY) return writer.finish();
    let count = 0;
    let texts = 0;
    let isOrdered = true;
    for (const source of sources) {
      if (source.lists.key !== key) continue;
      texts += source.lists.texts;
      const from = count;
      count = source.take(merged, count);
      if (from > 0 && count > from && (merged[from] ?? 0) < (merged[from - 1] ?? 0)) isOrdered = false;
    }
    if (count === 0) continue;
    if (!isOrdered) merged.subarray(0, count).sort();
    writer.add(key, merged, 0, count, isWhole ? texts : countTexts(documents, merged, 0, count), documents.places);
  }
}

const GONE = 0xffffffff;

/** The lists of one of the segments, one after another, with where its documents come to stand. */
class Source {
  readonly lists: ListCursor;
  /** Whether none of its documents is left out. */
  readonly isWhole: boolean;
  private readonly before: Documents;
  private readonly unlike: Uint32Array;
  private readonly after: Documents;
  /** For every document the one it becomes. */
  private readonly becomes: Uint32Array;
  private readonly places: Uint32Array;

  constructor({ segment, lists }: ReadSegment, after: Documents) {
    this.lists = new ListCursor(lists, 0, null);
    this.before = segment.documents;
    this.unlike = segment.unlike;
    this.after = after;
    this.isWhole = segment.removed.size === 0;
    this.becomes = new Uint32Array(segment.documents.count).fill(GONE);
    this.places = new Uint32Array(segment.documents.places);
  }

  /** Says where a run of documents comes to stand. The runs of one segment keep their order. */
  place(from: number, count: number, to: number): void {
    for (let at = 0; at < count; at += 1) this.becomes[from + at] = to + at;
  }

  /** Adds what becomes of the list at hand behind so many places, and goes on to the next. Gives how many there are. */
  take(into: Uint32Array, count: number): number {
    const { bytes, from, count: taken } = this.lists;
    new AscendingReader(bytes, from, taken, lowBits(taken, this.before.places)).read(this.places);
    this.lists.next();
    return this.move(this.places, taken, into, count);
  }

  movedUnlike(): number[] {
    const moved = new Uint32Array(this.unlike.length);
    return Array.from(moved.subarray(0, this.move(this.unlike, moved.length, moved, 0)));
  }

  private move(places: Uint32Array, length: number, into: Uint32Array, from: number): number {
    let count = from;
    // All places of a document move alike.
    let next = 0;
    let shift = 0;
    let isGone = false;
    for (let at = 0; at < length; at += 1) {
      const place = places[at] ?? 0;
      if (place >= next) {
        const document = this.before.at(place);
        const becomes = this.becomes[document] ?? GONE;
        next = this.before.starts[document + 1] ?? 0;
        isGone = becomes === GONE;
        shift = isGone ? 0 : (this.after.starts[becomes] ?? 0) - (this.before.starts[document] ?? 0);
      }
      if (isGone) continue;
      into[count] = place + shift;
      count += 1;
    }
    return count;
  }
}
