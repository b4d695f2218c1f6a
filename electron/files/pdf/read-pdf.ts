import { setImmediate } from "node:timers/promises";
import { AnnotationMode, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { raise } from "../../../shared/contract/fault.ts";
import type { Extracted } from "../blocks.ts";
import { layOut } from "../lay-out.ts";
import { metricsOf } from "./font-metrics.ts";
import { isScanned } from "./is-scanned.ts";
import { joinPages } from "./join-pages.ts";
import { isLegible } from "./legibility.ts";
import type { PageMarks } from "./marks.ts";
import { IDENTITY, toMatrix } from "./matrix.ts";
import { openDocument, type PdfDocument, raiseDamaged } from "./open-document.ts";
import { type PageContent, readPage } from "./read-page.ts";
import { tracePage } from "./trace-page.ts";
import { writeBlocks } from "./write-blocks.ts";

/** No plan has more; a file with more is a book. */
const MOST_PAGES = 2000;
/** A page with more operators or characters is no page that a person reads. */
const MOST_OPERATORS = 1_000_000;
const MOST_CHARACTERS = 200_000;
/** Fonts and their outlines are let go after so many pages. */
const PAGES_AT_ONCE = 50;

/**
 * Takes the text out of a PDF: its lines in reading order, its tables, its furniture. What lies in it as a picture, in
 * annotations or in scripts is not touched. Raises file/encrypted, file/damaged, file/too-complex, file/scanned where
 * there are pictures of pages and no words, and file/illegible where fonts do not tell which characters they draw.
 *
 * @param file the name to show in a fault
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<Extracted> {
  await using document = await openDocument(bytes, file);
  const pages = await readPages(document, file);
  if (isScanned(pages, bytes)) raise("file/scanned", { file });
  const extracted = layOut(writeBlocks(joinPages(pages)), "wrapped");
  if (!isLegible(extracted.text)) raise("file/illegible", { file });
  return extracted;
}

async function readPages({ library }: PdfDocument, file: string): Promise<PageContent[]> {
  if (library.numPages > MOST_PAGES) raise("file/too-complex", { file });
  const layers = await orDamaged(file, library.getOptionalContentConfig());
  const contents: PageContent[] = [];
  for (let number = 1; number <= library.numPages; number += 1) {
    const page = await orDamaged(file, library.getPage(number));
    contents.push(readPage(await marksOf(page, file, (layer) => layers.isVisible(layer) !== false)));
    page.cleanup();
    if (number % PAGES_AT_ONCE === 0) await orDamaged(file, library.cleanup());
  }
  return contents;
}

async function marksOf(page: PDFPageProxy, file: string, isShown: (layer: unknown) => boolean): Promise<PageMarks> {
  const list = await orDamaged(file, page.getOperatorList({ annotationMode: AnnotationMode.DISABLE }));
  if (list.fnArray.length > MOST_OPERATORS) raise("file/too-complex", { file });
  // The fonts that the list speaks of have been sent before its end, but are put in their place a little later.
  await setImmediate();
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const space = toMatrix(transform) ?? IDENTITY;
  const traced = tracePage(list, { space, fontOf: (name) => metricsOf(page, name), isShown });
  if (traced.marks.length > MOST_CHARACTERS) raise("file/too-complex", { file });
  return { width, height, ...traced };
}

/** Whatever pdf.js throws at a file, the file is damaged further than it can mend. */
async function orDamaged<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    return raiseDamaged(file, error);
  }
}
