import type { Block, RowBlock } from "../blocks.ts";
import { paragraphsIn } from "./cell-paragraphs.ts";
import type { Line } from "./compose-line.ts";
import { findMargins, type Margins } from "./find-margins.ts";
import type { Flow } from "./join-pages.ts";
import type { JoinedTable } from "./join-tables.ts";
import { findTypography, type Typography } from "./typography.ts";

const MOST_INDENT = 40;
/** A distance between baselines this much larger than usual shows as an empty line. */
const LARGER = 1.55;

type LineFlow = Extract<Flow, { kind: "line" }>;

/** Writes a document down as blocks: a line of the page each, set in as on the page, with an empty line where the page has a gap. */
export function writeBlocks(flow: readonly Flow[]): Block[] {
  const text = flow.filter((one) => one.kind === "line" && one.aside === null) as LineFlow[];
  const margins = findMargins(text);
  const typography = findTypography(text);
  const blocks: Block[] = [];
  let above: LineFlow | null = null;
  for (const one of flow) {
    if (one.kind === "line" && one.aside === null) {
      if (above !== null && isGap(above, one, typography)) blocks.push({ kind: "paragraph", text: "" });
      blocks.push(paragraphOf(one, margins, typography));
      above = one;
    } else if (one.kind === "line") {
      blocks.push({ kind: "paragraph", text: one.line.text, aside: "page-furniture" });
    } else {
      blocks.push(one.kind === "page" ? { kind: "page" } : { kind: "table", rows: rowsOf(one.table) });
      above = null;
    }
  }
  return blocks;
}

function paragraphOf(flow: LineFlow, margins: Margins, { levels, bodySize }: Typography): Block {
  const { line } = flow;
  const level = levels.get(Math.round(line.size));
  const indent = Math.round((line.left - margins.of(flow)) / (bodySize || line.size));
  const text = `${"\u3000".repeat(Math.min(MOST_INDENT, Math.max(0, indent)))}${line.text}`;
  return level === undefined ? { kind: "paragraph", text } : { kind: "paragraph", text, level };
}

/** White between two lines of a column that is wider than usual. */
function isGap(above: LineFlow, below: LineFlow, { bodySize, pitch }: Typography): boolean {
  if (above.page !== below.page || above.place.column !== below.place.column) return false;
  if (above.place.columns !== below.place.columns || pitch === 0) return false;
  const larger = Math.max(1, largerSize(above.line, below.line) / bodySize);
  return below.line.base - above.line.base > LARGER * larger * pitch;
}

function largerSize(a: Line, b: Line): number {
  return Math.max(a.size, b.size);
}

function rowsOf({ cells, height, headingRows }: JoinedTable): RowBlock[] {
  return Array.from({ length: height }, (_, row) => ({
    heading: row < headingRows,
    cells: cells
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map(({ column, columns, rows, lines }) => ({ column, columns, rows, paragraphs: paragraphsIn(lines) })),
  }));
}
