import { fault, raise } from "../../shared/contract/fault.ts";
import type { ImportOutcome } from "../../shared/contract/methods.ts";
import type { PlanId } from "../../shared/model/ids.ts";
import type { PlanSummary } from "../../shared/model/plan.ts";
import type { IdentifiedReading } from "../../shared/model/reading.ts";
import type { Source } from "../../shared/model/source.ts";
import { READER_VERSION } from "../../shared/reading/read-plan.ts";
import { change } from "../corpus/connection.ts";
import { findByContent, isTaken } from "../corpus/find-plan.ts";
import { readSummary } from "../corpus/plan-rows.ts";
import { restorePlan } from "../corpus/remove-plan.ts";
import { storePlan } from "../corpus/store-plan.ts";
import { choosePlanId } from "./choose-plan-id.ts";
import type { Workroom } from "./workroom.ts";

/** A file as it was read, with its clauses' ids. */
export type ReadPlan = { readonly file: string; readonly source: Source; readonly reading: IdentifiedReading };

/**
 * Stores what was read as a plan, unless it is there.
 *
 * @param reserved ids that no imported plan may take
 */
export function storeRead(room: Workroom, read: ReadPlan, reserved: readonly PlanId[]): ImportOutcome {
  return change(room.corpus, () => {
    // Another process may have stored the same bytes, or taken the id, since the file was looked at.
    const known = settleKnown(room, read.file, read.source.sha256);
    if (known !== null) return known;
    const id = choosePlanId(read.file, (taken) => reserved.some((one) => one === taken) || isTaken(room.corpus, taken));
    storePlan(room.corpus, {
      id,
      origin: "imported",
      fileName: read.file,
      source: read.source,
      reading: read.reading,
      readerVersion: READER_VERSION,
      importedAt: room.now().toISOString(),
    });
    room.tell({ kind: "corpus-changed" });
    return { status: "imported", file: read.file, plan: summaryOf(room, id) };
  });
}

/** What becomes of a file whose plan is in the corpus: it is skipped, or its removed plan comes back; null where it is new. */
export function settleKnown(room: Workroom, file: string, sha256: string): ImportOutcome | null {
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
