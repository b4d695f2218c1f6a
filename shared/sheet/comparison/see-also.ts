import { fill } from "../../contract/sentences.ts";
import type { AlignmentRow } from "../../model/alignment.ts";
import type { PlanId } from "../../model/ids.ts";
import type { SheetWords } from "../words/words.ts";

/** So many rows are named; a long list helps nobody. */
const MOST_NAMED = 3;

/** Rows as others refer to them: their number in the whole table, from 1, and their title. */
export type RowNames = ReadonlyMap<string, { readonly number: number; readonly title: string }>;

export function nameRows(rows: readonly AlignmentRow[]): RowNames {
  return new Map(rows.map(({ id, title }, at) => [id, { number: at + 1, title }]));
}

/** Where else a plan has something on the matter of a row, the best match first; "" where it has nothing. */
export function seeAlso({ links }: AlignmentRow, plan: PlanId, names: RowNames, words: SheetWords): string {
  const best = new Map<string, number>();
  for (const link of links) {
    if (link.plan === plan) best.set(link.row, Math.max(best.get(link.row) ?? 0, link.score));
  }
  const rows = [...best].sort(([, one], [, other]) => other - one).flatMap(([row]) => names.get(row) ?? []);
  if (rows.length === 0) return "";
  const named = rows
    .slice(0, MOST_NAMED)
    .map(({ number, title }) => fill(words.row, { number: String(number), title }))
    .join(words.listSeparator);
  const rest = rows.length > MOST_NAMED ? fill(words.moreRows, { count: String(rows.length) }) : "";
  return `${words.seeAlso}${words.colon}${named}${rest === "" ? "" : fill(words.brackets, { text: rest })}`;
}
