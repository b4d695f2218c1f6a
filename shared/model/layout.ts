import { z } from "zod";
import { OffsetSchema, SpanSchema } from "./span.ts";

// What the format of a file says about its text beyond the characters: Word, HTML, PDF and Excel files know their
// tables, headings and furniture, a plain text does not. Spans lie in the source's text.

/**
 * A cell of a table. A merged cell stands once, in the row where it begins, and covers `columns` × `rows` places of the
 * grid; what it holds stands in the text once, too.
 */
export const LayoutCellSchema = z
  .object({
    /** The first place it covers in the grid, from 0. */
    column: z.int().nonnegative(),
    columns: z.int().positive(),
    rows: z.int().positive(),
    /** Its paragraphs in order; none where it is empty. */
    paragraphs: z.array(SpanSchema).readonly(),
  })
  .readonly();
export type LayoutCell = z.infer<typeof LayoutCellSchema>;

/** A row from its first character to its last. In the text its cells are parted by tabs, paragraphs in a cell by line ends. */
export const LayoutRowSchema = z
  .object({
    start: OffsetSchema,
    end: OffsetSchema,
    /** The format marks the row as a heading that is repeated on every page. */
    heading: z.boolean(),
    cells: z.array(LayoutCellSchema).readonly(),
  })
  .readonly();
export type LayoutRow = z.infer<typeof LayoutRowSchema>;

export const LayoutTableSchema = z
  .object({
    /** The number of places in a row of the grid. */
    width: z.int().positive(),
    rows: z.array(LayoutRowSchema).readonly(),
  })
  .readonly();
export type LayoutTable = z.infer<typeof LayoutTableSchema>;

/** A line that the format marks as a heading. */
export const LayoutHeadingSchema = z
  .object({ start: OffsetSchema, end: OffsetSchema, level: z.int().min(1).max(9) })
  .readonly();

/** A stretch beside the running text. */
export const LayoutAsideSchema = z
  .object({
    start: OffsetSchema,
    end: OffsetSchema,
    kind: z.enum([
      /** Head, foot or number of a page. */
      "page-furniture",
      /** The words of a footnote or endnote. */
      "footnote",
      /** Navigation, sidebars and foot of a web page. */
      "site-chrome",
    ]),
  })
  .readonly();

export const LayoutSchema = z
  .object({
    /**
     * `paragraphs`: every line is a whole paragraph, as in Word; `wrapped`: lines are those of the page, as in PDF. A
     * form feed in the text begins a page.
     */
    lines: z.enum(["paragraphs", "wrapped"]),
    /** In order; a table in a cell of another is no table here, its words are paragraphs of the cell. */
    tables: z.array(LayoutTableSchema).readonly(),
    headings: z.array(LayoutHeadingSchema).readonly(),
    /** In order, not overlapping; none within a table. */
    asides: z.array(LayoutAsideSchema).readonly(),
  })
  .readonly();
export type Layout = z.infer<typeof LayoutSchema>;
