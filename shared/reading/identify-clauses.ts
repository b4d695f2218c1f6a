import type { ClauseId } from "../model/ids.ts";
import type { IdentifiedReading, Reading } from "../model/reading.ts";

/** Gives every clause of a reading its id. `mint` is asked once for each, in order, with the clause's ordinal from 0. */
export function identifyClauses(reading: Reading, mint: (ordinal: number) => ClauseId): IdentifiedReading {
  return { ...reading, clauses: reading.clauses.map((clause, ordinal) => ({ ...clause, id: mint(ordinal) })) };
}
