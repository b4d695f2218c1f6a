import { findHolders } from "../../../../shared/difference/collation/find-holders.ts";
import { prepareText } from "../../../../shared/difference/comparable-text.ts";
import type { PlanId } from "../../../../shared/model/ids.ts";
import type { Span } from "../../../../shared/model/span.ts";
import type { Row } from "../table/compare-table.ts";

/** Words of a cell that other plans of its row have, and which plans have them, itself included. */
export type HeldWords = { readonly place: Span; readonly holders: readonly PlanId[] };

const known = new WeakMap<Row, ReadonlyMap<PlanId, readonly HeldWords[]>>();

/** For each plan that has clauses in a row, what others of them have, too: none of them is the base. */
export function holdersOfRow(row: Row): ReadonlyMap<PlanId, readonly HeldWords[]> {
  const before = known.get(row);
  if (before !== undefined) return before;
  const filled = [...row.cells.values()].filter(({ clauses }) => clauses.length > 0);
  const held = findHolders(filled.map(({ text }) => prepareText(text)));
  const planAt = (index: number) => filled[index]?.plan;
  const found = new Map(
    filled.map(({ plan }, index) => [
      plan,
      (held[index] ?? []).map(({ place, holders }) => ({
        place,
        holders: holders.map(planAt).filter((holder) => holder !== undefined),
      })),
    ]),
  );
  known.set(row, found);
  return found;
}
