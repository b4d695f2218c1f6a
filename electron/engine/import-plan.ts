import { createHash } from "node:crypto";
import { raise } from "../../shared/contract/fault.ts";
import type { ImportOutcome } from "../../shared/contract/methods/plan.ts";
import type { PlanId } from "../../shared/model/ids.ts";
import { identifyClauses } from "../../shared/reading/identify-clauses.ts";
import { change } from "../corpus/connection.ts";
import { findByBytes } from "../corpus/find-plan.ts";
import { mintClauseId } from "../corpus/mint-clause-id.ts";
import { settleKnown, storeRead } from "./store-read.ts";
import type { Upload } from "./uploads.ts";
import type { Workroom } from "./workroom.ts";

/**
 * Reads a file and stores the plan. The same bytes again are skipped; where their plan was removed, it comes back.
 * Nothing is stored before the reading is complete. Raises call/cancelled.
 *
 * @param reserved ids that no imported plan may take
 */
export async function importPlan(
  room: Workroom,
  { name, bytes }: Upload,
  reserved: readonly PlanId[],
  signal: AbortSignal,
): Promise<ImportOutcome> {
  const known = findByBytes(room.corpus, createHash("sha256").update(bytes).digest("hex"));
  if (known !== null) return change(room.corpus, () => settleKnown(room, name, known));
  const reply = await room.reader.read({ kind: "file", name, bytes, choice: {} }, { signal });
  if (!reply.ok && reply.fault.code === "call/cancelled") raise("call/cancelled", {});
  if (!reply.ok) return { status: "failed", file: name, fault: reply.fault };
  const { source, reading, sketch } = reply.value;
  return storeRead(room, { file: name, source, reading: identifyClauses(reading, mintClauseId), sketch }, reserved);
}
