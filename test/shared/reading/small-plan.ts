import type { ReadClause, Reading } from "../../../shared/model/reading.ts";
import { readPlan } from "../../../shared/reading/read-plan.ts";
import { expectLaws } from "./laws.ts";

/** Reads a short plan of 2021 with this body below its title; whatever it says, the laws hold. */
export function readSmall(...body: readonly string[]): Reading {
  const text = ["云河市2021年政务公开工作要点", "", ...body, ""].join("\n");
  const reading = readPlan(text);
  expectLaws(text, reading);
  return reading;
}

/** 一/（二）/1 | words | 牵头:… 配合:… 负责:… | 2020-06-30; empty parts at the end are left out. */
export function clauseLine(clause: ReadClause): string {
  const { lead = [], cooperate = [], responsible = [] } = clause.responsibility ?? {};
  const units = [
    ["牵头", lead],
    ["配合", cooperate],
    ["负责", responsible],
  ] as const;
  const roles = units.flatMap(([role, names]) => (names.length > 0 ? [`${role}:${names.join("、")}`] : []));
  const limits = clause.deadlines.map(({ raw, date }) => date ?? raw);
  return [clause.path.join("/"), clause.text, roles.join(" "), limits.join(" ")].join(" | ").replace(/[ |]+$/u, "");
}

/** The clauses of a short plan, a line to each. */
export function clauseLines(...body: readonly string[]): string[] {
  return readSmall(...body).clauses.map(clauseLine);
}
