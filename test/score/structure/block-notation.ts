import type { Block, CellBlock, RowBlock } from "../../../electron/files/blocks.ts";

// A notation for what a container holds, a block to a line:
//   # 标题          a heading; ## of the second level, and so on
//   ~ — 3 —         head or foot of a page
//   * 1 见…         a footnote
//   < 首页          chrome of a web page
//   =====           a new page
//   | 序号 | 任务    a row of a table; || a row that is marked as a heading
// and any other line a paragraph. A blank line ends a table. In a row ¶ parts the paragraphs of a cell; a cell that is <
// belongs to the one before it, one that is ^ to the one above.

const ASIDES = { "~": "page-furniture", "*": "footnote", "<": "site-chrome" } as const;
const HEADING = /^(#{1,9}) (.*)$/u;
const ASIDE = /^([~*<]) (.*)$/u;
const ROW = /^(\|\|?) ?(.*)$/u;

/** The blocks that a text in the notation stands for. */
export function readBlocks(notation: string): Block[] {
  const blocks: Block[] = [];
  let rows: string[] = [];
  const closeTable = () => {
    if (rows.length > 0) blocks.push({ kind: "table", rows: readTable(rows) });
    rows = [];
  };
  for (const line of notation.split("\n")) {
    if (ROW.test(line)) {
      rows.push(line);
      continue;
    }
    closeTable();
    const block = readBlock(line);
    if (block !== null) blocks.push(block);
  }
  closeTable();
  return blocks;
}

function readBlock(line: string): Block | null {
  if (line === "") return null;
  if (/^=+$/u.test(line)) return { kind: "page" };
  const [, hashes = "", heading = ""] = HEADING.exec(line) ?? [];
  if (hashes !== "") return { kind: "paragraph", text: heading, level: hashes.length };
  const [, sign = "", words = ""] = ASIDE.exec(line) ?? [];
  const aside = Object.entries(ASIDES).find(([key]) => key === sign)?.[1];
  return aside === undefined ? { kind: "paragraph", text: line } : { kind: "paragraph", text: words, aside };
}

/** A cell with its row; it grows over the places that say they belong to it. */
type OpenCell = { -readonly [K in keyof CellBlock]: CellBlock[K] } & { readonly row: number };

function readTable(lines: readonly string[]): RowBlock[] {
  const grid: (OpenCell | undefined)[][] = [];
  return lines
    .map((line, row) => {
      const [, bars = "", words = ""] = ROW.exec(line) ?? [];
      const places: (OpenCell | undefined)[] = [];
      words.split("|").forEach((place, column) => {
        const cell = cellAt(place.trim(), row, column, places[column - 1], grid[row - 1]?.[column]);
        places.push(cell);
        if (cell === undefined) return;
        cell.columns = Math.max(cell.columns, column - cell.column + 1);
        cell.rows = Math.max(cell.rows, row - cell.row + 1);
      });
      grid.push(places);
      return { heading: bars === "||", places, row };
    })
    .map(({ heading, places, row }) => ({ heading, cells: ownCells(places, row) }));
}

function cellAt(
  words: string,
  row: number,
  column: number,
  left: OpenCell | undefined,
  above: OpenCell | undefined,
): OpenCell | undefined {
  if (words === "<") return left;
  if (words === "^") return above;
  return { row, column, columns: 1, rows: 1, paragraphs: words.split("¶").map((paragraph) => paragraph.trim()) };
}

function ownCells(places: readonly (OpenCell | undefined)[], row: number): CellBlock[] {
  const cells = new Set(places.filter((cell) => cell !== undefined && cell.row === row));
  return [...cells].flatMap((cell) => {
    if (cell === undefined) return [];
    const { row: _, ...block } = cell;
    return [block];
  });
}
