import { AscendingReader, type ListBytes, lowBits } from "./ascending.ts";
import { countTexts } from "./build-segment.ts";
import { Documents } from "./documents.ts";
import { ListCursor, ListWriter } from "./lists.ts";
import type { NewSegment, Segment } from "./segment.ts";

/** A segment with its lists. */
export type ReadSegment = {
  readonly segment: Pick<Segment, "runs" | "documents" | "unlike" | "removed">;
  readonly lists: ListBytes;
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

/** In places: what most lists of a segment are shorter than. */
const FIRST_ROOM = 1024;

function mergeLists(sources: readonly Source[], documents: Documents) {
  const writer = new ListWriter(sources.reduce((sum, { lists }) => sum + lists.bytes.length, 0));
  let merged = new Uint32Array(FIRST_ROOM);
  const isWhole = sources.every((source) => source.isWhole);
  for (;;) {
    let key = Number.POSITIVE_INFINITY;
    let most = 0;
    for (const { lists } of sources) {
      if (lists.key > key) continue;
      most = lists.count + (lists.key === key ? most : 0);
      key = lists.key;
    }
    if (key === Number.POSITIVE_INFINITY) return writer.finish();
    if (most > merged.length) merged = new Uint32Array(2 * most);
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

/** The lists of one of the segments, one after another, with where its places come to stand. */
class Source {
  readonly lists: ListCursor;
  /** Whether none of its documents is left out. */
  readonly isWhole: boolean;
  private readonly segment: ReadSegment["segment"];
  private readonly after: Documents;
  private readonly reader: AscendingReader;
  /** Room for a list that does not move as a whole. */
  private places: Uint32Array | null = null;
  /** Stretches of places that move alike, each as long as can be; those between are left out. */
  private readonly stretches: Stretch[] = [];

  constructor({ segment, lists }: ReadSegment, after: Documents) {
    this.lists = new ListCursor(lists.bytes, 0, null);
    this.reader = new AscendingReader(lists);
    this.segment = segment;
    this.after = after;
    this.isWhole = segment.removed.size === 0;
  }

  /** Says where a run of documents comes to stand. To be called in the order of the runs, which the segment keeps. */
  place(from: number, count: number, to: number): void {
    const { starts } = this.segment.documents;
    const [start = 0, end = 0] = [starts[from], starts[from + count]];
    const shift = (this.after.starts[to] ?? 0) - start;
    const last = this.stretches.at(-1);
    if (last?.end === start && last.shift === shift) last.end = end;
    else this.stretches.push({ start, end, shift });
  }

  /** Adds what becomes of the list at hand behind so many places, and goes on to the next. Gives how many there are. */
  take(into: Uint32Array, count: number): number {
    const { from, count: taken } = this.lists;
    const { places: all } = this.segment.documents;
    // As a rule the plans of one segment came before those of the next.
    const shift = this.isWhole && this.stretches.length === 1 ? this.stretches[0]?.shift : undefined;
    this.reader.open(from, taken, lowBits(taken, all), shift);
    this.lists.next();
    if (shift !== undefined) return count + this.reader.read(into, count);
    this.places ??= new Uint32Array(all);
    this.reader.read(this.places);
    return this.move(this.places, taken, into, count);
  }

  movedUnlike(): number[] {
    const { unlike } = this.segment;
    const moved = new Uint32Array(unlike.length);
    return Array.from(moved.subarray(0, this.move(unlike, unlike.length, moved, 0)));
  }

  private move(places: Uint32Array, length: number, into: Uint32Array, from: number): number {
    let count = from;
    let at = 0;
    for (const { start, end, shift } of this.stretches) {
      while (at < length && (places[at] ?? 0) < start) at += 1;
      for (; at < length && (places[at] ?? 0) < end; at += 1) {
        into[count] = (places[at] ?? 0) + shift;
        count += 1;
      }
    }
    return count;
  }
}

/** Places from `start` up to, not including, `end`, and by how much they move. */
type Stretch = { readonly start: number; end: number; readonly shift: number };
