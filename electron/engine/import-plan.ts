import { createHash } from "node:crypto";
import { fault, raise } from "../../shared/contract/fault.ts";
import type { ImportOutcome } from "../../shared/contract/methods.ts";
import type { PlanId } from "../../shared/model/ids.ts";
import type { PlanSummary } from "../../shared/model/plan.ts";
import { identifyClauses } from "../../shared/reading/identify-clauses.ts";
import { READER_VERSION } from "../../shared/reading/read-plan.ts";
import { change } from "../corpus/connection.ts";
import { findByContent, isTaken } from "../corpus/find-plan.ts";
import { mintClauseId } from "../corpus/mint-clause-id.ts";
import { readSummary } from "../corpus/plan-rows.ts";
import { restorePlan } from "../corpus/remove-plan.ts";
import { storePlan } from "../corpus/store-plan.ts";
import { choosePlanId } from "./choose-plan-id.ts";
import type { ReadFile } from "./reading-messages.ts";
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
  const known = findKnown(room, name, createHash("sha256").update(bytes).digest("hex"));
  if (known !== null) return known;
  const reply = await room.reader.read({ kind: "file", name, bytes }, signal);
  if (!reply.ok && reply.fault.code === "call/cancelled") raise("call/cancelled", {});
  if (!reply.ok) return { status: "failed", file: name, fault: reply.fault };
  return storeRead(room, name, reply.value, reserved);
}

function storeRead(room: Workroom, name: string, read: ReadFile, reserved: readonly PlanId[]): ImportOutcome {
  return change(room.corpus, () => {
    // Another process may have stored the same bytes, or taken the id, while the file was being read.
    const known = findKnown(room, name, read.source.sha256);
    if (known !== null) return known;
    const id = choosePlanId(name, (taken) => reserved.some((one) => one === taken) || isTaken(room.corpus, taken));
    storePlan(room.corpus, {
      id,
      origin: "imported",
      fileName: name,
      source: read.source,
      reading: identifyClauses(read.reading, mintClauseId),
      readerVersion: READER_VERSION,
      importedAt: room.now().toISOString(),
    });
    room.tell({ kind: "corpus-changed" });
    return { status: "imported", file: name, plan: summaryOf(room, id) };
  });
}

function findKnown(room: Workroom, file: string, sha256: string): ImportOutcome | null {
  const found = findByContent(room.corpus, sha256);
  if (found === null) return null;
  if (!found.removed) {
    const plan = summaryOf(room, found.id);
    return { status: "skipped", file, plan, fault: fault("plan/duplicate", { file, plan: nameOf(plan) }) };
  }
  restorePlan(room.corpus, found.id);
  room.tell({ kind: "corpus-changed" });
  return { status: "imported", file, plan: summaryOf(room, found.id) };
}

function summaryOf(room: Workroom, id: PlanId): PlanSummary {
  return readSummary(room.corpus, id) ?? raise("plan/unknown", { plan: id });
}

function nameOf({ id, metadata }: PlanSummary): string {
  return metadata.planTitle ?? metadata.title ?? id;
}
