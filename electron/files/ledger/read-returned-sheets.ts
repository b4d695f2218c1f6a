import { raise } from "../../../shared/contract/fault.ts";
import type { ReturnedCell } from "../../../shared/sheet/returned/returned-sheet.ts";
import { openPackage } from "../package/open-package.ts";
import { createBudget } from "./budget.ts";
import { readSheet } from "./read-sheet.ts";
import { unstruckText } from "./string-text.ts";
import { readWorkbook } from "./workbook.ts";

/**
 * The cells of each sheet of a workbook as they come back from a person, one after the other, hidden rows and columns among them; what is
 * struck is no part of a text. Raises file/damaged, file/encrypted, file/too-complex as readLedger does.
 *
 * @param file the name to show in a fault
 */
export async function* readReturnedSheets(bytes: Uint8Array, file: string): AsyncGenerator<readonly ReturnedCell[]> {
  const pkg = await openPackage(bytes, file);
  const workbook = await readWorkbook(pkg, file, unstruckText);
  const budget = createBudget(file);
  for (const { part } of workbook.sheets) {
    const content = (await pkg.read(part)) ?? raise("file/damaged", { file, reason: "no such sheet" });
    yield readSheet(content, workbook, budget, file).cells;
  }
}
