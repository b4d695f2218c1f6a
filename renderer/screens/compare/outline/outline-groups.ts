import type { PlanId } from "../../../../shared/model/ids.ts";
import { simplify } from "../../../../shared/text/simplify.ts";
import type { CompareTable, Row } from "../table/compare-table.ts";
import type { Section } from "../table/sections.ts";

/** Rows that follow each other in one section. */
export type SectionGroup = { readonly section: Section | null; readonly rows: readonly Row[] };
/** The rows that one plan alone has. */
export type LonelyGroup = { readonly plan: PlanId; readonly rows: readonly Row[] };

/** The table as the outline lists it: by section, and below that the rows that a plan other than the base alone has. */
export function outlineGroups(
  { comparison }: CompareTable,
  rows: readonly Row[],
  filter: string,
): { readonly sections: readonly SectionGroup[]; readonly lonely: readonly LonelyGroup[] } {
  const wanted = simplify(filter).trim();
  const named = wanted === "" ? rows : rows.filter(({ title }) => simplify(title).includes(wanted));
  const isLonely = ({ onlyIn }: Row) => onlyIn !== null && onlyIn !== comparison.base && comparison.plans.length > 1;
  return {
    sections: groupBySection(named.filter((row) => !isLonely(row))),
    lonely: comparison.plans
      .filter((plan) => plan !== comparison.base)
      .map((plan) => ({ plan, rows: named.filter((row) => isLonely(row) && row.onlyIn === plan) }))
      .filter((group) => group.rows.length > 0),
  };
}

/** Puts rows that follow each other in one section together. */
export function groupBySection(rows: readonly Row[]): SectionGroup[] {
  const groups: { section: Section | null; rows: Row[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last !== undefined && last.section === row.section) last.rows.push(row);
    else groups.push({ section: row.section, rows: [row] });
  }
  return groups;
}

/** A line of the outline: a row, and the heading that it is the first under. */
export type OutlineLine = { readonly row: Row; readonly head: OutlineHead | null };
export type OutlineHead =
  | { readonly kind: "section"; readonly section: Section }
  /** `isFirst`: no rows of one plan alone stand above it. */
  | { readonly kind: "lonely"; readonly plan: PlanId; readonly count: number; readonly isFirst: boolean };

/** The outline line by line, so that of a long one only what is in sight need be drawn. */
export function outlineLines(table: CompareTable, rows: readonly Row[], filter: string): OutlineLine[] {
  const { sections, lonely } = outlineGroups(table, rows, filter);
  const under = (group: readonly Row[], head: OutlineHead | null) =>
    group.map((row, index): OutlineLine => ({ row, head: index === 0 ? head : null }));
  return [
    ...sections.flatMap(({ section, rows: inSection }) =>
      under(inSection, section === null ? null : { kind: "section", section }),
    ),
    ...lonely.flatMap(({ plan, rows: alone }, index) =>
      under(alone, { kind: "lonely", plan, count: alone.length, isFirst: index === 0 }),
    ),
  ];
}
