import { raise } from "../../shared/contract/fault.ts";
import type { Corrected, Correction, CorrectionId, NewCorrection } from "../../shared/model/correction.ts";
import type { PlanId } from "../../shared/model/ids.ts";
import type { Span } from "../../shared/model/span.ts";
import { change, snapshot } from "../corpus/connection.ts";
import { addCorrection, listCorrections, retractCorrection } from "../corpus/corrections.ts";
import { loadSource, presentPlanNumber } from "../corpus/load-plan.ts";
import type { Workroom } from "./workroom.ts";

/** All corrections of a plan, also those taken back, in the order in which they were made. Raises plan/unknown. */
export function correctionsOf({ corpus }: Workroom, plan: PlanId): readonly Correction[] {
  return snapshot(corpus, () => listCorrections(corpus, numberOf({ corpus }, plan)));
}

/** Keeps a person's correction beside the source. Raises plan/unknown, correction/mismatch and correction/overlap. */
export function correctPlan(room: Workroom, plan: PlanId, said: NewCorrection): Correction {
  const { corpus } = room;
  const kept = change(corpus, () => {
    const number = numberOf(room, plan);
    if (!fits(said.corrected, loadSource(corpus, number).text)) raise("correction/mismatch", { plan });
    const standing = listCorrections(corpus, number).filter(({ retractedAt }) => retractedAt === null);
    if (standing.some(({ corrected }) => contradicts(corrected, said.corrected))) raise("correction/overlap", { plan });
    return addCorrection(corpus, number, said, room.now().toISOString());
  });
  room.tell({ kind: "corpus-changed" });
  return kept;
}

/** Takes a correction back; that it was made stays on record. Raises plan/unknown and correction/unknown. */
export function retract(room: Workroom, plan: PlanId, correction: CorrectionId): void {
  const { corpus } = room;
  change(corpus, () => {
    const at = room.now().toISOString();
    if (!retractCorrection(corpus, numberOf(room, plan), correction, at)) raise("correction/unknown", { plan });
  });
  room.tell({ kind: "corpus-changed" });
}

function numberOf({ corpus }: Pick<Workroom, "corpus">, plan: PlanId): number {
  return presentPlanNumber(corpus, plan) ?? raise("plan/unknown", { plan });
}

/** Whether the place is in the text, cuts no character in half and, for a passage, bears the words it is said to bear. */
function fits(corrected: Corrected, text: string): boolean {
  const { start, end } = corrected.span;
  if (end < start || end > text.length || cutsCharacter(text, start) || cutsCharacter(text, end)) return false;
  return corrected.kind === "passage" ? text.slice(start, end) === corrected.before : end > start;
}

function cutsCharacter(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

function contradicts(a: Corrected, b: Corrected): boolean {
  return a.kind === b.kind && (meet(a.span, b.span) || (a.span.start === b.span.start && a.span.end === b.span.end));
}

function meet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
