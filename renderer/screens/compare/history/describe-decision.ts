import type { ClauseRef, Decision } from "../../../../shared/model/alignment.ts";
import { type HistoryEntry, isDecision } from "../../../../shared/model/history.ts";
import type { Words } from "../../../catalogue/words.tsx";
import type { CompareTable } from "../table/compare-table.ts";
import { clauseName, nameOf } from "../table/plan-names.ts";

/** What an entry of the history says, in a sentence. */
export function describeEntry(
  entry: HistoryEntry,
  entries: readonly HistoryEntry[],
  table: CompareTable,
  words: Words,
): string {
  if (isDecision(entry)) return describeDecision(entry.decision, table, words);
  const taken = entries.filter(isDecision).find(({ number }) => number === entry.retracts);
  return words.say("history.retraction", {
    what: taken === undefined ? "" : describeDecision(taken.decision, table, words),
  });
}

/** A decision in a sentence, with the paths and the row titles of today. */
export function describeDecision(decision: Decision, table: CompareTable, { say }: Words): string {
  const named = (clause: ClauseRef) => clauseName(table, clause);
  const rowOf = (clauses: readonly ClauseRef[]) => rowTitle(table, clauses) ?? say("history.lost-row");
  const first = (clauses: readonly ClauseRef[]) => (clauses[0] === undefined ? "" : named(clauses[0]));
  switch (decision.kind) {
    case "together":
    case "partial":
    case "apart":
      return say(`history.${decision.kind}`, { a: named(decision.a), b: named(decision.b) });
    case "row":
      return say("history.row", { row: rowOf(decision.clauses) });
    case "move":
      return say("history.move", { clause: named(decision.clause), row: rowOf(decision.to) });
    case "alone":
      return say("history.alone", { clause: named(decision.clause) });
    case "merge":
      return say("history.merge", { a: first(decision.a), b: first(decision.b), row: rowOf(decision.a) });
    case "split":
      return say("history.split", {
        clause: first(decision.part),
        count: decision.part.length,
        row: rowOf(decision.rest),
      });
    case "absent":
      return say("history.absent", { plan: nameOf(table, decision.plan), row: rowOf(decision.clauses) });
    case "title":
      return say("history.title", { clause: named(decision.clause), title: decision.title });
    case "place":
      return decision.after === null
        ? say("history.place-first", { row: rowOf([decision.clause]) })
        : say("history.place", { row: rowOf([decision.clause]), after: rowOf([decision.after]) });
  }
}

/** The title of the row in which the first of some clauses that is there stands; null where none is. */
function rowTitle({ rowOfClause }: CompareTable, clauses: readonly ClauseRef[]): string | null {
  for (const { clause } of clauses) {
    const row = rowOfClause.get(clause);
    if (row !== undefined) return row.title;
  }
  return null;
}
