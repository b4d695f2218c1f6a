import { aboutSheet } from "./comparison/about-sheet.ts";
import type { ComparisonExport } from "./comparison/comparison-export.ts";
import { comparisonSheet } from "./comparison/comparison-sheet.ts";
import { dataSheet } from "./comparison/data-sheet.ts";
import { shownPlans } from "./comparison/laid-rows.ts";
import { tableTitle } from "./comparison/plan-names.ts";
import type { Sheet, Workbook } from "./workbook.ts";
import { type SheetWords, sheetWords } from "./words/words.ts";

/** The comparison as a workbook to hand in: 对照表 with its marks, and 说明 with the sources. */
export function comparisonWorkbook(what: ComparisonExport): Workbook {
  const words = sheetWords(what.language);
  return workbookOf([comparisonSheet(what, words), aboutSheet(what, words)], what, words);
}

/** The comparison as one sheet of plain texts. */
export function comparisonData(what: ComparisonExport): Workbook {
  const words = sheetWords(what.language);
  return workbookOf([dataSheet(what, words)], what, words);
}

function workbookOf(sheets: readonly Sheet[], what: ComparisonExport, words: SheetWords): Workbook {
  const plans = shownPlans(what).map(({ summary }) => summary);
  const { program: creator, at } = what;
  return { sheets, title: tableTitle(plans, words), creator, at, pageNumber: words.pageNumber, cut: words.cut };
}
