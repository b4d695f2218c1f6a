import { raise } from "../../../shared/contract/fault.ts";
import type { Block, Extracted } from "../blocks.ts";
import { layOut } from "../lay-out.ts";
import { openPackage } from "../package/open-package.ts";
import { createBudget } from "./budget.ts";
import { visibleGrid } from "./grid.ts";
import { readSheet } from "./read-sheet.ts";
import { sheetBlocks } from "./sheet-blocks.ts";
import { readWorkbook } from "./workbook.ts";

/** The name that a sheet has as long as nobody names it. */
const DEFAULT_NAME = /^(?:sheet|工作表|表格?|table)\s*\d*$/iu;

/**
 * Reads a ledger: an Excel workbook (.xlsx, .xlsm) whose rows are tasks. Its text is what a person sees, sheet by sheet:
 * values as displayed, without hidden sheets, rows and columns; merged cells stand once. Where several sheets have text,
 * each begins with its name.
 *
 * Raises file/damaged, file/encrypted, file/too-complex (see openPackage and parseXml; besides, a million cells or twenty
 * million characters).
 *
 * @param file the name to show in a fault
 */
export async function readLedger(bytes: Uint8Array, file: string): Promise<Extracted> {
  const pkg = await openPackage(bytes, file);
  const workbook = await readWorkbook(pkg, file);
  const budget = createBudget(file);
  const sheets: NamedBlocks[] = [];
  for (const { name, part, lastRepeatedRow } of workbook.sheets) {
    const content = (await pkg.read(part)) ?? raise("file/damaged", { file, reason: "no such sheet" });
    const grid = visibleGrid(readSheet(content, workbook, budget, file), budget);
    if (grid.rows.length > 0) sheets.push({ name, blocks: sheetBlocks(grid, lastRepeatedRow) });
  }
  return layOut(sheets.length > 1 ? joinSheets(sheets) : sheets.flatMap(({ blocks }) => blocks), "paragraphs");
}

type NamedBlocks = { readonly name: string; readonly blocks: readonly Block[] };

/** The sheets below each other; a title that they share stands once, where it is repeated it is furniture. */
function joinSheets(sheets: readonly NamedBlocks[]): Block[] {
  const titles = new Set<string>();
  return sheets.flatMap(({ name, blocks }) => {
    const [first, ...rest] = blocks;
    if (first?.kind !== "paragraph") return withName({ name, blocks });
    const isRepeated = titles.has(first.text);
    titles.add(first.text);
    return withName({ name, blocks: isRepeated ? [{ ...first, aside: "page-furniture" }, ...rest] : blocks });
  });
}

/** Puts the name of a sheet above it where that says something which the words above its table do not. */
function withName({ name, blocks }: NamedBlocks): Block[] {
  const table = blocks.findIndex(({ kind }) => kind === "table");
  const above = blocks.slice(0, table < 0 ? 1 : table);
  const isSaid = above.some((block) => block.kind === "paragraph" && block.text.includes(name.trim()));
  if (isSaid || DEFAULT_NAME.test(name.trim())) return [...blocks];
  return [{ kind: "paragraph", text: name.trim(), level: 1 }, ...blocks];
}
