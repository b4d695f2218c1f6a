import { useCallback } from "react";
import type { Decision } from "../../../shared/model/alignment.ts";
import { useWords } from "../../catalogue/words.tsx";
import { useAnnounce } from "../../components/announcer.tsx";
import type { CompareTable, Row } from "./compare-table.ts";
import type { Place } from "./compare-view.ts";
import { confirmRow, moveClause, takeOut } from "./decisions.ts";
import { clauseRefAt, relocate } from "./step-place.ts";
import type { ComparisonSession } from "./use-comparison.ts";

export type Corrections = {
  /** These give whether it was done. */
  readonly confirm: (row: Row) => Promise<boolean>;
  readonly move: (from: Row, to: Row) => Promise<boolean>;
  readonly takeOut: (from: Row) => Promise<boolean>;
  readonly undo: () => Promise<boolean>;
  readonly redo: () => Promise<boolean>;
};

/**
 * What a person corrects in the table. After each the place stays with the clause it was at, wherever that now stands,
 * and what happened is announced.
 */
export function useCorrections(
  session: ComparisonSession,
  table: CompareTable,
  place: Place | null,
  onPlace: (place: Place) => void,
): Corrections {
  const { say } = useWords();
  const announce = useAnnounce();
  const { plans } = table.comparison;

  const settle = useCallback(
    (now: CompareTable | null, tell: (row: Row | undefined) => string): boolean => {
      if (now === null) return false;
      const next = place === null ? null : relocate(place, table, now);
      if (next !== null) onPlace(next);
      announce(tell(next === null ? undefined : now.rowById.get(next.row)));
      return true;
    },
    [place, table, onPlace, announce],
  );
  const named = (row: Row | undefined) => ({ number: row?.number ?? "", title: row?.title ?? "" });
  const decide = async (decision: Decision, tell: (row: Row | undefined) => string) =>
    settle(await session.decide(decision), tell);

  return {
    confirm: (row) => decide(confirmRow(row, plans), (now) => say("compare.confirmed-row", named(now))),
    move: async (from, to) => {
      const clause = clauseRefAt(place);
      if (clause === null) return false;
      return decide(moveClause(clause, from, to), (now) => say("compare.moved-to", named(now)));
    },
    takeOut: async (from) => {
      const clause = clauseRefAt(place);
      if (clause === null) return false;
      return decide(takeOut(clause, from, plans), (now) => say("compare.taken-out", named(now)));
    },
    undo: async () => settle(await session.undo(), () => say("compare.undone")),
    redo: async () => settle(await session.redo(), () => say("compare.redone")),
  };
}
