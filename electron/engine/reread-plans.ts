import { FaultError } from "../../shared/contract/fault.ts";
import type { ClauseId } from "../../shared/model/ids.ts";
import type { IdentifiedReading } from "../../shared/model/reading.ts";
import { identifyClauses } from "../../shared/reading/identify-clauses.ts";
import { type ClauseMap, type Fate, mapClauses } from "../../shared/reading/map-clauses.ts";
import { READER_VERSION } from "../../shared/reading/read-plan.ts";
import { change } from "../corpus/connection.ts";
import { loadSource } from "../corpus/load-plan.ts";
import { mintClauseId } from "../corpus/mint-clause-id.ts";
import { isOutdated, type OutdatedPlan, outdatedPlans, placedClauses } from "../corpus/outdated-plans.ts";
import { type ClauseChange, replaceReading } from "../corpus/replace-reading.ts";
import type { ReadFile } from "./reading-messages.ts";
import type { Workroom } from "./workroom.ts";

/**
 * Reads every plan again that an older reader read, from its stored source, each in one transaction. A clause that is
 * still the same keeps its id; what became of the others is recorded. Raises call/cancelled.
 */
export async function rereadPlans(room: Workroom): Promise<void> {
  for (const plan of outdatedPlans(room.corpus, READER_VERSION)) await rereadPlan(room, plan);
}

async function rereadPlan(room: Workroom, { number, id, fileName }: OutdatedPlan): Promise<void> {
  const reply = await room.reader.read({ kind: "source", name: fileName, source: loadSource(room.corpus, number) });
  if (reply.ok) {
    change(room.corpus, () => storeAgain(room, number, reply.value));
    room.tell({ kind: "corpus-changed" });
    return;
  }
  if (reply.fault.code === "call/cancelled") throw new FaultError(reply.fault);
  // The earlier reading stays; it is better than none.
  room.log(`reading ${id} again: ${reply.fault.code}`);
}

function storeAgain({ corpus }: Workroom, plan: number, { reading, sketch }: ReadFile): void {
  // Another process may have read it again meanwhile.
  if (!isOutdated(corpus, plan, READER_VERSION)) return;
  const map = mapClauses(placedClauses(corpus, plan), reading.clauses);
  const identified = identifyClauses(reading, (ordinal) => idOf(map, ordinal));
  const read = { reading: identified, sketch, readerVersion: READER_VERSION };
  replaceReading(corpus, plan, read, changesOf(map, identified));
}

function idOf(map: ClauseMap, ordinal: number): ClauseId {
  const origin = map.origins[ordinal];
  return origin?.kind === "kept" ? origin.id : mintClauseId();
}

function changesOf(map: ClauseMap, { clauses }: IdentifiedReading): ClauseChange[] {
  const idAt = (ordinal: number) => clauses[ordinal]?.id ?? null;
  return map.fates.flatMap(({ id, fate }) => changesBy(fate, id, idAt));
}

function changesBy(fate: Fate, before: ClauseId, idAt: (ordinal: number) => ClauseId | null): ClauseChange[] {
  switch (fate.kind) {
    case "kept":
    case "joined":
      return [{ kind: fate.kind, before, after: idAt(fate.now) }];
    case "split":
      return fate.now.map((part) => ({ kind: "split", before, after: idAt(part) }));
    case "orphan":
      return [{ kind: "orphan", before, after: null }];
  }
}
