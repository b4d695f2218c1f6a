import type { AlignmentRow } from "../../model/alignment.ts";
import type { ComparedPlan } from "../../model/comparison.ts";
import { type Section, sectionsOfClauses } from "./clause-sections.ts";

/** Finds the base plan's section that a row belongs to: that of its first clause there; null for a row without one. */
export function sectionFinder(base: ComparedPlan | null): (row: AlignmentRow) => Section | null {
  if (base === null) return () => null;
  const sections = sectionsOfClauses(base);
  return ({ cells }) => {
    const [first] = cells[base.summary.id] ?? [];
    return first === undefined ? null : (sections.get(first) ?? null);
  };
}
