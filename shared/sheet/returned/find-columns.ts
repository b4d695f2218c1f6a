import type { ComparedPlan } from "../../model/comparison.ts";
import type { PlanId } from "../../model/ids.ts";
import type { Oddity } from "../../model/returned-table.ts";
import { CLAUSE_IDS, DRAFTS, ROW_IDS, ROW_TITLES } from "../comparison/id-columns.ts";
import { planName } from "../comparison/plan-names.ts";
import { layoutWords } from "../words/layout-words.ts";
import { sheetWords } from "../words/sheet-words.ts";
import { bare, placeName, type ReturnedCell, type ReturnedSheet } from "./returned-sheet.ts";

/** Where the columns of the comparison stand on a sheet; columns from 0. */
export type Columns = {
  readonly header: number;
  readonly rowIds: number;
  readonly subject: number | null;
  readonly draft: number | null;
  /** Titles and own wording as they were handed out; null in a file that does not say. */
  readonly oldTitles: number | null;
  readonly oldDrafts: number | null;
  readonly notes: readonly number[];
  /** The plans whose text and whose ids were both found. */
  readonly plans: readonly { readonly plan: PlanId; readonly text: number; readonly ids: number }[];
};

const LANGUAGES = ["zh-CN", "en"] as const;
/** What people call a column for their own remarks. */
const NOTES: ReadonlySet<string> = new Set(["批注", "备注", "Note", "Notes", "Remarks"]);

/** Finds the columns by their heads, wherever they were moved; null where the sheet has no ids of rows. */
export function findColumns(sheet: ReturnedSheet, plans: readonly ComparedPlan[], oddities: Oddity[]): Columns | null {
  const [header] = [...sheet.rows].find(([, cells]) => [...cells.values()].some(({ text }) => text === ROW_IDS)) ?? [];
  if (header === undefined) return null;
  const cells = [...(sheet.rows.get(header)?.values() ?? [])];
  const headed = (wanted: (head: string) => boolean) => cells.filter(({ text }) => wanted(headOf(text)));
  const oneOf = (names: readonly string[]) => headed((head) => names.includes(head))[0]?.column ?? null;
  const found = cells.flatMap((cell) => {
    if (!cell.text.startsWith(CLAUSE_IDS)) return [];
    const id = cell.text.slice(CLAUSE_IDS.length);
    const plan = plans.find(({ summary }) => summary.id === id);
    const text = plan === undefined ? [] : headed((head) => isHeadOf(head, plan));
    const [only, second] = text;
    if (plan === undefined || only === undefined || second !== undefined) {
      oddities.push({ code: "column-unknown", at: placeName(cell), words: id });
      return [];
    }
    return [{ plan: plan.summary.id, text: only.column, ids: cell.column }];
  });
  const subject = oneOf(LANGUAGES.map((language) => sheetWords(language).subject));
  const draft = oneOf(LANGUAGES.map((language) => layoutWords(language).draft));
  const notes = headed((head) => NOTES.has(head)).map(({ column }) => column);
  const marked = (mark: string) => cells.find(({ text }) => text === mark)?.column ?? null;
  const rowIds = marked(ROW_IDS) ?? 0;
  const [oldTitles, oldDrafts] = [marked(ROW_TITLES), marked(DRAFTS)];
  const columns = { header, rowIds, oldTitles, oldDrafts, subject, draft, notes, plans: found };
  for (const cell of cells) if (!isKnown(cell, columns)) oddities.push(addedColumn(cell));
  return columns;
}

function addedColumn(cell: ReturnedCell): Oddity {
  return { code: "column-added", at: placeName(cell), words: headOf(cell.text) };
}

/** The first line of a head, which names the column. */
function headOf(text: string): string {
  return text.trim().split(/\r?\n/u)[0]?.trim() ?? "";
}

/** The head of a plan is its name, and of the base also that it is the base. */
function isHeadOf(head: string, { summary }: ComparedPlan): boolean {
  const name = planName(summary);
  const bases = LANGUAGES.map((language) => {
    const { brackets, base } = sheetWords(language);
    return name + brackets.replace("{text}", base);
  });
  return bare(head) === bare(name) || bases.some((base) => bare(head) === bare(base));
}

function isKnown({ text, column }: ReturnedCell, columns: Columns): boolean {
  const { rowIds, oldTitles, oldDrafts, subject, draft, notes, plans } = columns;
  if (text.startsWith(CLAUSE_IDS)) return true;
  if ([rowIds, oldTitles, oldDrafts, subject, draft, ...notes].includes(column)) return true;
  if (plans.some((plan) => plan.text === column)) return true;
  const own = LANGUAGES.flatMap((language) => {
    const { number, coverage } = sheetWords(language);
    return [number, coverage];
  });
  return own.includes(headOf(text));
}
