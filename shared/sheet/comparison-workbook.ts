import { aboutSheet } from "./comparison/about-sheet.ts";
import { clausesSheet } from "./comparison/clauses-sheet.ts";
import type { ComparisonExport } from "./comparison/comparison-export.ts";
import { comparisonSheet } from "./comparison/comparison-sheet.ts";
import { coverageSheet } from "./comparison/coverage-sheet.ts";
import { dataSheet } from "./comparison/data-sheet.ts";
import { shownPlans } from "./comparison/laid-rows.ts";
import { notesSheet } from "./comparison/notes-sheet.ts";
import { tableTitle } from "./comparison/plan-names.ts";
import { tasksSheet } from "./comparison/tasks-sheet.ts";
import { unitsSheets } from "./comparison/units-sheet.ts";
import type { SheetLayout } from "./sheet-layout.ts";
import { sheetWords } from "./words/sheet-words.ts";
import type { SheetWords } from "./words/words.ts";
import type { Sheet, Workbook } from "./workbook.ts";

/** The comparison as a workbook to hand in: the chosen layouts in their order, 批注 where there are some, and 说明 with the sources. */
export function comparisonWorkbook(what: ComparisonExport, layouts: readonly SheetLayout[] = ["comparison"]): Workbook {
  const words = sheetWords(what.language);
  const plans = shownPlans(what).map(({ summary }) => summary);
  const notes = notesSheet(what, words);
  return {
    sheets: [
      ...layouts.flatMap((layout) => sheetsOf(layout, what, words)),
      ...(notes === null ? [] : [notes]),
      aboutSheet(what, words),
    ],
    title: tableTitle(plans, words),
    creator: what.program,
    at: what.at,
    pageNumber: words.pageNumber,
    cut: words.cut,
  };
}

/** The comparison as one sheet of plain texts, for formats that know no marks. */
export function comparisonData(what: ComparisonExport, layout: "comparison" | "clauses" = "comparison"): Sheet {
  const words = sheetWords(what.language);
  return layout === "clauses" ? clausesSheet(what, words) : dataSheet(what, words);
}

function sheetsOf(layout: SheetLayout, what: ComparisonExport, words: SheetWords): Sheet[] {
  switch (layout) {
    case "comparison":
      return [comparisonSheet(what, words)];
    case "tasks":
      return shownPlans(what).map((plan) => tasksSheet(what, plan, words));
    case "units":
      return unitsSheets(what, words);
    case "coverage":
      return [coverageSheet(what, words)];
    case "clauses":
      return [clausesSheet(what, words)];
  }
}
