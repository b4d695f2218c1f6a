import { Zip } from "fflate";
import { cleanText } from "../../../shared/sheet/clean-text.ts";
import type { Workbook, WriteReport } from "../../../shared/sheet/workbook.ts";
import {
  appPropertiesPart,
  contentTypesPart,
  corePropertiesPart,
  packageRelationsPart,
  sheetPath,
  workbookPart,
  workbookRelationsPart,
} from "./package-parts.ts";
import { PackedEntry } from "./packed-entry.ts";
import { sheetNames } from "./sheet-names.ts";
import { type SheetExtent, sheetXml } from "./sheet-xml.ts";
import { stylesPart } from "./styles.ts";

/** So many characters are encoded and packed at once. */
const PIECE = 1 << 17;
const encoder = new TextEncoder();

/**
 * A workbook as an XLSX file, in pieces as they are ready; never more of it in memory than one piece of a sheet. The same
 * workbook gives the same bytes, wherever and whenever it is written. Gives back what had to be done to the texts.
 */
export function* writeXlsx(workbook: Workbook): Generator<Uint8Array, WriteReport> {
  const report: WriteReport = { rows: 0, guarded: 0, removed: 0, cut: 0 };
  const clean = { ...workbook, title: cleanText(workbook.title).text, creator: cleanText(workbook.creator).text };
  const { sheets } = clean;
  const zip = new ZipPieces();
  yield* zip.add("[Content_Types].xml", [contentTypesPart(sheets.length)]);
  yield* zip.add("_rels/.rels", [packageRelationsPart()]);
  yield* zip.add("docProps/core.xml", [corePropertiesPart(clean)]);
  yield* zip.add("docProps/app.xml", [appPropertiesPart()]);
  yield* zip.add("xl/styles.xml", [stylesPart()]);
  const names = sheetNames(sheets.map(({ name }) => name));
  const called = new Map(sheets.map(({ name }, at) => [name, names[at] ?? name]));
  const extents: SheetExtent[] = [];
  for (const [at, sheet] of sheets.entries()) {
    extents.push(yield* zip.add(sheetPath(at), sheetXml(sheet, clean, called, at === 0, report)));
  }
  yield* zip.add("xl/workbook.xml", [workbookPart(names, extents)]);
  yield* zip.add("xl/_rels/workbook.xml.rels", [workbookRelationsPart(sheets.length)]);
  yield* zip.end();
  return report;
}

/** A ZIP file whose entries are written one after the other, each piece given on as soon as it is packed. */
class ZipPieces {
  readonly #ready: Uint8Array[] = [];
  readonly #zip = new Zip((error, data) => {
    if (error !== null) throw error;
    this.#ready.push(data);
  });

  /** Writes an entry from pieces of text and gives back what they give back. */
  *add<Result>(path: string, pieces: Iterable<string, Result>): Generator<Uint8Array, Result> {
    const entry = new PackedEntry(path);
    this.#zip.add(entry);
    const source = pieces[Symbol.iterator]();
    let waiting = "";
    for (;;) {
      const next = source.next();
      if (next.done) {
        entry.push(encoder.encode(waiting), true);
        yield* this.#ready.splice(0);
        return next.value;
      }
      waiting += next.value;
      if (waiting.length < PIECE) continue;
      entry.push(encoder.encode(waiting), false);
      waiting = "";
      yield* this.#ready.splice(0);
    }
  }

  *end(): Generator<Uint8Array> {
    this.#zip.end();
    yield* this.#ready.splice(0);
  }
}
