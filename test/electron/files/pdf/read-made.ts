import { readPdf } from "../../../../electron/files/pdf/read-pdf.ts";
import type { Layout } from "../../../../shared/model/layout.ts";
import { makePdf, type PdfOptions, type Sheet } from "./make-pdf.ts";

/** What was read from a PDF, in words. */
export type Shown = {
  readonly text: string;
  /** Its lines without those that stand in tables or beside the text; a page break is a line of its own, "\f". */
  readonly lines: readonly string[];
  readonly asides: readonly string[];
  readonly headings: readonly (readonly [level: number, words: string])[];
  readonly tables: readonly (readonly string[])[];
};

/** Makes a PDF and reads it. A string is the content of one page. */
export async function readMade(sheets: string | readonly Sheet[], options: PdfOptions = {}): Promise<Shown> {
  const pages = typeof sheets === "string" ? [{ content: sheets }] : sheets;
  const { text, layout } = await readPdf(makePdf(pages, options), "方案.pdf");
  return show(text, layout);
}

export function show(text: string, layout: Layout): Shown {
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  const apart = [...layout.asides, ...layout.tables.flatMap(({ rows }) => rows)].sort((a, b) => b.start - a.start);
  const running = apart.reduce((rest, { start, end }) => `${rest.slice(0, start)}\0${rest.slice(end + 1)}`, text);
  return {
    text,
    lines: running.replaceAll("\0", "").replaceAll("\f", "\f\n").replace(/\n$/u, "").split("\n"),
    asides: layout.asides.map(words),
    headings: layout.headings.map((heading) => [heading.level, words(heading).trim()] as const),
    tables: layout.tables.map(({ rows }) =>
      rows.map(({ cells }) =>
        cells
          .map(({ column, columns, rows: height, paragraphs }) => {
            const span = columns > 1 || height > 1 ? `${columns}×${height} ` : "";
            return `${column}: ${span}${paragraphs.map(words).join("／")}`;
          })
          .join(" | "),
      ),
    ),
  };
}
