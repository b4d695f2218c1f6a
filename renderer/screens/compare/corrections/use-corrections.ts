import { useCallback } from "react";
import { confirmAbsent } from "../../../../shared/alignment/corrections/confirm-absent.ts";
import { confirmRow } from "../../../../shared/alignment/corrections/confirm-row.ts";
import { mergeRows } from "../../../../shared/alignment/corrections/merge-rows.ts";
import { moveClause } from "../../../../shared/alignment/corrections/move-clause.ts";
import { splitRow } from "../../../../shared/alignment/corrections/split-row.ts";
import type { ClauseRef, Decision, MatchLabel } from "../../../../shared/model/alignment.ts";
import type { PlanId } from "../../../../shared/model/ids.ts";
import { type PlainKey, useWords } from "../../../catalogue/words.tsx";
import { useAnnounce } from "../../../components/announcer.tsx";
import type { Place } from "../compare-view.ts";
import { placeIn, relocate } from "../grid/step-place.ts";
import type { CompareTable, Row } from "../table/compare-table.ts";
import { nameOf } from "../table/plan-names.ts";
import type { ComparisonSession } from "../table/use-comparison.ts";
import { placeAfter, titleRow } from "./row-decisions.ts";

/** What two clauses are to each other: one matter, a part of it, or nothing. */
export type Relation = MatchLabel | "none";

/** What a person can correct. Each gives whether it was done. */
export type Corrections = {
  readonly confirm: (row: Row) => Promise<boolean>;
  /** To another row, or to one of its own: null. */
  readonly move: (clause: ClauseRef, to: Row | null) => Promise<boolean>;
  readonly merge: (row: Row, other: Row) => Promise<boolean>;
  readonly split: (row: Row, leaving: readonly ClauseRef[]) => Promise<boolean>;
  readonly relate: (a: ClauseRef, b: ClauseRef, relation: Relation) => Promise<boolean>;
  readonly absent: (row: Row, plan: PlanId) => Promise<boolean>;
  readonly title: (row: Row, title: string) => Promise<boolean>;
  /** Behind another row, or at the head of the table: null. */
  readonly place: (row: Row, after: Row | null) => Promise<boolean>;
  /** Makes a decision again that a later one overruled. */
  readonly again: (decision: Decision) => Promise<boolean>;
  readonly undo: () => Promise<boolean>;
  readonly redo: () => Promise<boolean>;
  readonly revert: (to: number) => Promise<boolean>;
  /** Takes back one entry of the history alone. */
  readonly retract: (entry: number) => Promise<boolean>;
};

const RELATIONS = { same: "together", partial: "partial", none: "apart" } as const;

/**
 * What a person corrects in the table. After each the place stays with the clause it was at, or goes with the one that
 * was moved, wherever that now stands, and what happened is announced.
 *
 * @param takeWhy gives the reason that was typed for the next decision, once
 */
export function useCorrections(
  session: ComparisonSession,
  table: CompareTable,
  place: Place | null,
  onPlace: (place: Place) => void,
  takeWhy: () => string,
): Corrections {
  const { say } = useWords();
  const announce = useAnnounce();
  const { rows } = table.alignment;
  const { base } = table.comparison;
  const plans = baseFirst(table.comparison.plans, base);

  const settle = useCallback(
    (now: CompareTable | null, tell: (now: CompareTable, row: Row | undefined) => string, at = place): boolean => {
      if (now === null) return false;
      const next = at === null ? null : relocate(at, table, now);
      if (next !== null) onPlace(next);
      announce(tell(now, next === null ? undefined : now.rowById.get(next.row)));
      return true;
    },
    [place, table, onPlace, announce],
  );
  const decide = async (
    decision: Decision | null,
    tell: (now: CompareTable, row: Row | undefined) => string,
    at = place,
  ) => (decision === null ? false : settle(await session.decide(decision, takeWhy()), tell, at));
  const tellRow =
    (key: "compare.confirmed-row" | "compare.moved-to" | "compare.taken-out" | "compare.merged" | "compare.placed") =>
    (_: CompareTable, row: Row | undefined) =>
      say(key, { number: row?.number ?? "", title: row?.title ?? "" });
  /** The person's place where it is in the row, else the row's first clause. */
  const placeOf = (row: Row) => (place?.row === row.id ? place : firstPlace(row, plans));
  const tellDone = (key: PlainKey) => () => say(key);

  return {
    confirm: (row) => decide(confirmRow(row.aligned, plans), tellRow("compare.confirmed-row"), placeOf(row)),
    move: (clause, to) =>
      decide(
        moveClause(rows, plans, clause, to?.id ?? null),
        tellRow(to === null ? "compare.taken-out" : "compare.moved-to"),
        { row: table.rowOfClause.get(clause.clause)?.id ?? "", ...clause },
      ),
    merge: (row, other) =>
      decide(mergeRows(row.aligned, other.aligned, plans), tellRow("compare.merged"), placeOf(row)),
    split: (row, leaving) =>
      decide(splitRow(row.aligned, leaving, plans), (now) => {
        const there = leaving[0] === undefined ? undefined : now.rowOfClause.get(leaving[0].clause);
        return say("compare.split", { number: there?.number ?? "", title: there?.title ?? "" });
      }),
    relate: (a, b, relation) =>
      decide({ kind: RELATIONS[relation], a, b }, tellDone(`compare.related.${relation}` as const)),
    absent: (row, plan) =>
      decide(confirmAbsent(row.aligned, plan, plans), () =>
        say("compare.absent-now", { plan: nameOf(table, plan), title: row.title }),
      ),
    title: (row, title) => decide(titleRow(row, title, plans), () => say("compare.titled", { title })),
    place: (row, after) => decide(placeAfter(row, after, plans), tellRow("compare.placed"), placeOf(row)),
    again: (decision) => decide(decision, tellDone("compare.decided-again")),
    undo: async () => settle(await session.undo(), tellDone("compare.undone")),
    redo: async () => settle(await session.redo(), tellDone("compare.redone")),
    revert: async (to) => settle(await session.revert(to), tellDone("compare.reverted")),
    retract: async (entry) => settle(await session.retract(entry, takeWhy()), tellDone("compare.retracted")),
  };
}

function firstPlace(row: Row, plans: readonly PlanId[]): Place | null {
  const plan = plans.find((it) => (row.cells.get(it)?.clauses.length ?? 0) > 0);
  return plan === undefined ? null : placeIn(row, plan, "first");
}

/** The base plan stands first in a decision: its clause is the one that others stay with. */
function baseFirst(plans: readonly PlanId[], base: PlanId | null): readonly PlanId[] {
  return base === null ? plans : [base, ...plans.filter((plan) => plan !== base)];
}
