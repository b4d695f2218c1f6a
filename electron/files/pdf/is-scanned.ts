import type { PageContent } from "./read-page.ts";

/** A page with fewer characters holds a stamp, a number, the name of a scanner, but no text. */
const FEW = 20;
/** A file in which more pages than this part are without text is a scan. */
const MOST_WITHOUT = 0.5;

/** The dictionary of a picture stands uncompressed in the file, because it belongs to a stream. */
const PICTURE = /\/Subtype\s{0,4}\/Image\b/u;

/** True for a file with pictures of pages instead of words, and for one without any words at all. */
export function isScanned(pages: readonly PageContent[], bytes: Uint8Array): boolean {
  const lengths = pages.map(lengthOf);
  if (lengths.every((length) => length === 0)) return true;
  const without = lengths.filter((length) => length < FEW).length;
  return without > pages.length * MOST_WITHOUT && hasPictures(bytes);
}

function lengthOf({ items }: PageContent): number {
  const lines = items.flatMap(({ item }) =>
    item.kind === "line" ? [item] : item.cells.flatMap((cell) => cell.lines.map(({ line }) => line)),
  );
  return lines.reduce((length, { text }) => length + text.length, 0);
}

function hasPictures(bytes: Uint8Array): boolean {
  return PICTURE.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"));
}
