import { groupBySection } from "../outline/outline-groups.ts";
import type { Row } from "./compare-table.ts";
import type { Section } from "./sections.ts";

/** What stands in the table from top to bottom: rows, and a line where a section of the base begins. */
export type TableItem =
  | { readonly kind: "row"; readonly key: string; readonly section: Section | null; readonly row: Row }
  | {
      readonly kind: "section";
      readonly key: string;
      readonly section: Section | null;
      readonly rows: number;
      readonly isFolded: boolean;
    };

/**
 * The items of a table; of a folded section only its line. The first section has no line of its own as long as it is
 * unfolded: the strip under the heads names it.
 */
export function tableItems(rows: readonly Row[], folded: ReadonlySet<string>): TableItem[] {
  return groupBySection(rows).flatMap(({ section, rows: inSection }, index): TableItem[] => {
    const isFolded = folded.has(sectionKey(section));
    const line: TableItem = {
      kind: "section",
      key: `section-${section?.id}-${inSection[0]?.id}`,
      section,
      rows: inSection.length,
      isFolded,
    };
    if (isFolded) return [line];
    return [
      ...(index === 0 ? [] : [line]),
      ...inSection.map((row): TableItem => ({ kind: "row", key: row.id, section, row })),
    ];
  });
}

/** By what a section is folded: its id; the rows before the first section count as one, too. */
export function sectionKey(section: Section | null): string {
  return section?.id ?? "";
}

/** The rows that stand in no folded section. */
export function unfoldedRows(rows: readonly Row[], folded: ReadonlySet<string>): readonly Row[] {
  return folded.size === 0 ? rows : rows.filter(({ section }) => !folded.has(sectionKey(section)));
}

/** How many rows stand in each section, by its key. */
export function sectionSizes(rows: readonly Row[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { section } of rows) sizes.set(sectionKey(section), (sizes.get(sectionKey(section)) ?? 0) + 1);
  return sizes;
}
