import { clausesOf } from "../../../../shared/alignment/corrections/carry-decision.ts";
import type { CompareTable } from "../compare-table.ts";
import type { History } from "./use-history.ts";

/** The rows of which a decision says something that a later one overrules, by id. */
export function disputedRows({ entries, conflicts }: History, { rowOfClause }: CompareTable): ReadonlySet<string> {
  const overruled = entries.filter(({ number }) => conflicts.includes(number));
  const clauses = overruled.flatMap(({ decision }) => clausesOf(decision));
  return new Set(clauses.flatMap(({ clause }) => rowOfClause.get(clause)?.id ?? []));
}
