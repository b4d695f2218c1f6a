import type { PlanSummary } from "../model/plan.ts";
import type { ComparisonExport } from "./comparison/comparison-export.ts";
import { planName, tableTitle } from "./comparison/plan-names.ts";
import { dateOf } from "./moment.ts";
import { type ExportFormat, isCitationFormat } from "./sheet-layout.ts";
import { sheetWords } from "./words/sheet-words.ts";

/** What no file system of the three may have in a name, and what would disguise one. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]/gu;
/** The longest name in UTF-16 units, short enough for folders whose file system counts UTF-8 bytes up to 255. */
const LONGEST = 80;
/** A place's rank is left out of a name where something stays: 吉林市 is 吉林. */
const RANK = /(?<=..)(?:自治州|自治县|[省市区县州盟旗])$/u;

/** The name under which a table is handed out: 政务公开对照表-吉林武汉无锡-2026-11-21.xlsx; citations: 引文-吉林武汉无锡-2026-11-21.bib. */
export function downloadName({ table, plans, at, language }: ComparisonExport, format: ExportFormat): string {
  const summaries = plans.flatMap((id) => table.plans.filter(({ summary }) => summary.id === id));
  const shown = summaries.map(({ summary }) => summary);
  const words = sheetWords(language);
  const what = isCitationFormat(format) ? words.citations : tableTitle(shown, words);
  const parts = [what, placesOf(shown), dateOf(at)];
  const name = parts.map((part) => part.toWellFormed().replace(UNFIT, "")).filter((part) => part !== "");
  return `${[...name.join("-")].slice(0, LONGEST).join("")}.${format}`;
}

function placesOf(plans: readonly PlanSummary[]): string {
  return [...new Set(plans.map((plan) => planName(plan).replace(RANK, "")))].join("");
}
