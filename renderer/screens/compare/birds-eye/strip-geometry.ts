/** How a whole table is laid out in a strip: item `i` reaches from `edges[i]` to `edges[i + 1]`, in pixels from its top. */
export type Strip = { readonly edges: readonly number[] };

/** A short table is drawn no larger than this, or a stripe would look like much where there is little. */
const LARGEST_SCALE = 0.12;

/**
 * Lays items out one below the other, in proportion to their heights in the table.
 *
 * @param sizes the heights of the items in the table, in pixels
 * @param height of the strip, in pixels
 */
export function layOutStrip(sizes: readonly number[], height: number): Strip {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const scale = total === 0 ? 0 : Math.min(height / total, LARGEST_SCALE);
  const edges = [0];
  let edge = 0;
  for (const size of sizes) {
    edge += size * scale;
    edges.push(edge);
  }
  return { edges };
}

/** A spot in a table: an item and how far down it, 0–1. */
export type Spot = { readonly item: number; readonly part: number };

/** What stands at a height of the strip; above and below it the first and the last spot. Null where there are no items. */
export function spotAt({ edges }: Strip, y: number): Spot | null {
  const count = edges.length - 1;
  if (count < 1) return null;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((edges[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  const [start = 0, end = 0] = [edges[low], edges[low + 1]];
  return { item: low, part: end > start ? Math.min(Math.max((y - start) / (end - start), 0), 1) : 0 };
}

/** The height of the strip at which a spot stands. */
export function heightOf({ edges }: Strip, { item, part }: Spot): number {
  const start = edges[item] ?? edges.at(-1) ?? 0;
  const end = edges[item + 1] ?? start;
  return start + part * (end - start);
}
