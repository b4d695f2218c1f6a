import { rowClauses } from "../../../../shared/alignment/corrections/row-clauses.ts";
import type { Decision } from "../../../../shared/model/alignment.ts";
import type { PlanId } from "../../../../shared/model/ids.ts";
import type { Row } from "../table/compare-table.ts";

/** The decision that a row bears a title; null for no title, or the one it has. */
export function titleRow(row: Row, title: string, plans: readonly PlanId[]): Decision | null {
  const [clause] = rowClauses(row.aligned, plans);
  const words = title.trim();
  return clause === undefined || words === "" || words === row.title ? null : { kind: "title", clause, title: words };
}

/** The decision that a row stands right behind another, or at the head of the table; null for a row behind itself. */
export function placeAfter(row: Row, after: Row | null, plans: readonly PlanId[]): Decision | null {
  const [clause] = rowClauses(row.aligned, plans);
  if (clause === undefined || row.id === after?.id) return null;
  if (after === null) return { kind: "place", clause, after: null };
  const [behind] = rowClauses(after.aligned, plans);
  return behind === undefined ? null : { kind: "place", clause, after: behind };
}

/** Behind which row a row stands after a step up or down; undefined where it is at the edge already. */
export function stepRow(rows: readonly Row[], row: Row, step: 1 | -1): Row | null | undefined {
  const at = rows.findIndex(({ id }) => id === row.id);
  if (step === 1) return rows[at + 1];
  return at < 1 ? undefined : (rows[at - 2] ?? null);
}
