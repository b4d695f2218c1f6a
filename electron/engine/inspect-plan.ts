import { FaultError } from "../../shared/contract/fault.ts";
import type { ImportOutcome, Inspection } from "../../shared/contract/methods/plan.ts";
import type { Params } from "../../shared/contract/methods.ts";
import type { InspectionId, PlanId } from "../../shared/model/ids.ts";
import type { Source } from "../../shared/model/source.ts";
import { identifyClauses } from "../../shared/reading/identify-clauses.ts";
import { findSame } from "../corpus/find-plan.ts";
import { mintClauseId } from "../corpus/mint-clause-id.ts";
import { readSummaryOfAny } from "../corpus/plan-rows.ts";
import { findNear } from "./find-near.ts";
import { storeRead } from "./store-read.ts";
import type { Workroom } from "./workroom.ts";

/** Reads an upload and keeps what was read, which changes nothing in the corpus. Raises call/cancelled and what a Reader gives. */
export async function inspectPlan(
  room: Workroom,
  { upload, format, encoding, seconds }: Params<"plan.inspect">,
  signal: AbortSignal,
): Promise<Inspection> {
  const { name, bytes } = room.uploads.get(upload);
  const choice = { ...(format === undefined ? {} : { format }), ...(encoding === undefined ? {} : { encoding }) };
  const reply = await room.reader.read({ kind: "file", name, bytes, choice }, { signal, seconds });
  if (!reply.ok) throw new FaultError(reply.fault);
  const { source, sketch, encodings, formats } = reply.value;
  const reading = identifyClauses(reply.value.reading, mintClauseId);
  const inspection = room.inspections.add({ upload, file: name, source, reading, sketch });
  const same = samePlan(room, source);
  const near = findNear(room.corpus, { reading, sketch }, same?.plan.id ?? null);
  return { inspection, file: name, source, reading, encodings, formats, same, near };
}

/** Stores what was inspected; it stays held where that fails. Raises inspection/unknown. */
export function storeInspection(room: Workroom, id: InspectionId, reserved: readonly PlanId[]): ImportOutcome {
  const outcome = storeRead(room, room.inspections.get(id), reserved);
  discard(room, { inspection: id });
  return outcome;
}

/** Lets an inspection and its upload go, as far as they are still there. */
export function discard(room: Workroom, given: Params<"plan.discard">): void {
  const upload = "upload" in given ? given.upload : room.inspections.drop(given.inspection);
  if (upload !== null) room.uploads.drop(upload);
}

function samePlan({ corpus }: Workroom, source: Source): Inspection["same"] {
  const found = findSame(corpus, source);
  const plan = found === null ? null : readSummaryOfAny(corpus, found.id);
  return found === null || plan === null ? null : { plan, removed: found.removed };
}
