import { aboutSheet } from "./comparison/about-sheet.ts";
import type { ComparisonExport } from "./comparison/comparison-export.ts";
import { comparisonSheet } from "./comparison/comparison-sheet.ts";
import { dataSheet } from "./comparison/data-sheet.ts";
import { shownPlans } from "./comparison/laid-rows.ts";
import { tableTitle } from "./comparison/plan-names.ts";
import { sheetWords } from "./words/words.ts";
import type { Sheet, Workbook } from "./workbook.ts";

/** The comparison as a workbook to hand in: 对照表 with its marks, and 说明 with the sources. */
export function comparisonWorkbook(what: ComparisonExport): Workbook {
  const words = sheetWords(what.language);
  const plans = shownPlans(what).map(({ summary }) => summary);
  return {
    sheets: [comparisonSheet(what, words), aboutSheet(what, words)],
    title: tableTitle(plans, words),
    creator: what.program,
    at: what.at,
    pageNumber: words.pageNumber,
    cut: words.cut,
  };
}

/** The comparison as one sheet of plain texts, for formats that know no marks. */
export function comparisonData(what: ComparisonExport): Sheet {
  return dataSheet(what, sheetWords(what.language));
}
