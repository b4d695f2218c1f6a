import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { FaultError } from "../../shared/contract/fault.ts";
import type { Reply } from "../../shared/contract/reply.ts";
import { PlanIdSchema } from "../../shared/model/ids.ts";
import { identifyClauses } from "../../shared/reading/identify-clauses.ts";
import { READER_VERSION } from "../../shared/reading/read-plan.ts";
import { change } from "../corpus/connection.ts";
import { findByBytes } from "../corpus/find-plan.ts";
import { mintClauseId } from "../corpus/mint-clause-id.ts";
import { noteShippedPlan, takenShippedPlans } from "../corpus/shipped-plans.ts";
import { storePlan } from "../corpus/store-plan.ts";
import type { Reader } from "./reader.ts";
import type { PlanRequest, ReadFile } from "./reading-messages.ts";
import type { Workroom } from "./workroom.ts";

const ShippedPlansSchema = z.array(z.strictObject({ id: PlanIdSchema, file: z.string() }));

/** A plan that comes with the program, and its place among them, from 0. */
export type ShippedPlan = z.infer<typeof ShippedPlansSchema>[number] & { readonly position: number };

/** The shipped plans in their order. */
export function listShippedPlans(resources: string): readonly ShippedPlan[] {
  const listed = JSON.parse(readFileSync(join(resources, "plans", "shipped.json"), "utf8"));
  return ShippedPlansSchema.parse(listed).map((plan, position) => ({ ...plan, position }));
}

/**
 * Takes in the shipped plans that never were, each in one transaction: whatever ends the program half way, the next
 * start goes on with the first that is missing. A plan that a person removed is not missing. Raises call/cancelled.
 */
export async function takeShippedPlans(
  room: Workroom,
  shipped: readonly ShippedPlan[],
  resources: string,
): Promise<void> {
  const taken = takenShippedPlans(room.corpus);
  const missing = shipped.filter(({ id }) => !taken.has(id));
  let done = shipped.length - missing.length;
  for (const plan of missing) {
    await takeShippedPlan(room, plan, resources);
    done += 1;
    room.tell({ kind: "first-plans", done, total: shipped.length });
    room.tell({ kind: "corpus-changed" });
  }
}

async function takeShippedPlan(room: Workroom, plan: ShippedPlan, resources: string): Promise<void> {
  const bytes = new Uint8Array(await readFile(join(resources, "plans", plan.file)));
  const reply = await readTwice(room.reader, { kind: "file", name: plan.file, bytes, choice: {} });
  if (reply.ok) return storeShipped(room, plan, reply.value);
  if (reply.fault.code === "call/cancelled") throw new FaultError(reply.fault);
  // One that cannot be read must not keep the others away; the next start tries again.
  room.missing.push(reply.fault);
  room.log(`shipped plan ${plan.id}: ${reply.fault.code}`);
}

/** Reads once more where the reading process came to grief: the system, short of memory, may have ended it. */
async function readTwice(reader: Reader, request: PlanRequest): Promise<Reply<ReadFile>> {
  const reply = await reader.read(request, { isOurs: true });
  return !reply.ok && reply.fault.code.startsWith("reading/") ? reader.read(request, { isOurs: true }) : reply;
}

function storeShipped(room: Workroom, plan: ShippedPlan, { source, reading, sketch }: ReadFile): void {
  const at = room.now().toISOString();
  change(room.corpus, () => {
    if (!noteShippedPlan(room.corpus, plan.id, at)) return;
    // A person may have imported the very file before.
    if (findByBytes(room.corpus, source.sha256) !== null) return;
    storePlan(room.corpus, {
      id: plan.id,
      origin: "shipped",
      position: plan.position,
      fileName: plan.file,
      source,
      reading: identifyClauses(reading, mintClauseId),
      sketch,
      readerVersion: READER_VERSION,
      importedAt: at,
    });
  });
}
