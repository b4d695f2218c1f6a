import { fault, raise } from "../../shared/contract/fault.ts";
import type { ImportOutcome } from "../../shared/contract/methods/plan.ts";
import type { PlanId } from "../../shared/model/ids.ts";
import { nameOfPlan, type PlanSummary } from "../../shared/model/plan.ts";
import type { IdentifiedReading } from "../../shared/model/reading.ts";
import type { Source } from "../../shared/model/source.ts";
import { READER_VERSION } from "../../shared/reading/read-plan.ts";
import type { Sketch } from "../../shared/text/sketch.ts";
import { change } from "../corpus/connection.ts";
import { type FoundPlan, findSame, isTaken } from "../corpus/find-plan.ts";
import { readSummary } from "../corpus/plan-rows.ts";
import { restorePlan } from "../corpus/remove-plan.ts";
import { storePlan } from "../corpus/store-plan.ts";
import { choosePlanId } from "./choose-plan-id.ts";
import { findNear } from "./find-near.ts";
import type { Workroom } from "./workroom.ts";

/** A file as it was read, with its clauses' ids. */
export type ReadPlan = {
  readonly file: string;
  readonly source: Source;
  readonly reading: IdentifiedReading;
  readonly sketch: Sketch;
};

/**
 * Stores what was read as a plan, unless it is there.
 *
 * @param reserved ids that no imported plan may take
 */
export function storeRead(room: Workroom, read: ReadPlan, reserved: readonly PlanId[]): ImportOutcome {
  const { corpus } = room;
  return change(corpus, () => {
    // Another process may have stored the same file, or taken the id, since it was looked at.
    const known = findSame(corpus, read.source);
    if (known !== null) return settleKnown(room, read.file, known);
    const near = findNear(corpus, read, null);
    const id = choosePlanId(read.file, (taken) => reserved.some((one) => one === taken) || isTaken(corpus, taken));
    storePlan(corpus, {
      id,
      origin: "imported",
      fileName: read.file,
      source: read.source,
      reading: read.reading,
      sketch: read.sketch,
      readerVersion: READER_VERSION,
      importedAt: room.now().toISOString(),
    });
    room.tell({ kind: "corpus-changed" });
    return { status: "imported", file: read.file, plan: summaryOf(room, id), near };
  });
}

/** What becomes of a file whose plan is in the corpus: it is skipped, or its removed plan comes back. */
export function settleKnown(room: Workroom, file: string, known: FoundPlan): ImportOutcome {
  if (!known.removed) {
    const plan = summaryOf(room, known.id);
    return { status: "skipped", file, plan, fault: fault("plan/duplicate", { file, plan: nameOfPlan(plan) }) };
  }
  restorePlan(room.corpus, known.id);
  room.tell({ kind: "corpus-changed" });
  return { status: "imported", file, plan: summaryOf(room, known.id), near: [] };
}

function summaryOf(room: Workroom, id: PlanId): PlanSummary {
  return readSummary(room.corpus, id) ?? raise("plan/unknown", { plan: id });
}
