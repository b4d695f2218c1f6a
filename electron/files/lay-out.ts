import type { Layout, LayoutCell, LayoutRow, LayoutTable } from "../../shared/model/layout.ts";
import { offset, type Span, span } from "../../shared/model/span.ts";
import type { Block, CellBlock, Extracted, RowBlock } from "./blocks.ts";

/**
 * Writes blocks down as one text, with the layout that says where they stand in it: a line for each paragraph and each
 * row of a table, tabs between cells, a form feed before a new page. Every character of the blocks is kept.
 *
 * @param lines whether a block of words is a whole paragraph or a line as the page has it
 */
export function layOut(blocks: Iterable<Block>, lines: Layout["lines"]): Extracted {
  const writer = new Writer();
  for (const block of blocks) writer.add(block);
  const { tables, headings, asides } = writer;
  return { text: writer.text(), layout: { lines, tables, headings, asides } };
}

class Writer {
  readonly tables: LayoutTable[] = [];
  readonly headings: Layout["headings"][number][] = [];
  readonly asides: Layout["asides"][number][] = [];
  private readonly pieces: string[] = [];
  private length = 0;

  add(block: Block): void {
    if (block.kind === "paragraph") this.addParagraph(block);
    else if (block.kind === "table") this.addTable(block.rows);
    else this.write("\f");
  }

  text(): string {
    return this.pieces.join("");
  }

  private write(words: string): void {
    this.pieces.push(words);
    this.length += words.length;
  }

  private addParagraph({ text, level, aside }: Extract<Block, { kind: "paragraph" }>): void {
    const [start, end] = [offset(this.length), offset(this.length + text.length)];
    this.write(`${text}\n`);
    if (text.trim() === "") return;
    if (level !== undefined) this.headings.push({ start, end, level });
    if (aside !== undefined) this.asides.push({ start, end, kind: aside });
  }

  private addTable(rows: readonly RowBlock[]): void {
    const laid = rows.map((row) => this.addRow(row));
    const ends = laid.flatMap(({ cells }) => cells.map(({ column, columns }) => column + columns));
    const width = ends.reduce((widest, end) => Math.max(widest, end), 0);
    if (width > 0) this.tables.push({ width, rows: laid });
  }

  private addRow({ heading, cells }: RowBlock): LayoutRow {
    const start = offset(this.length);
    const laid: LayoutCell[] = [];
    cells.forEach((cell, index) => {
      if (index > 0) this.write("\t");
      laid.push({ column: cell.column, columns: cell.columns, rows: cell.rows, paragraphs: this.addCell(cell) });
    });
    const end = offset(this.length);
    this.write("\n");
    return { start, end, heading, cells: laid };
  }

  private addCell({ paragraphs }: CellBlock): Span[] {
    return paragraphs.flatMap((words, index) => {
      if (index > 0) this.write("\n");
      const start = this.length;
      this.write(words);
      return words.trim() === "" ? [] : [span(start, this.length)];
    });
  }
}
