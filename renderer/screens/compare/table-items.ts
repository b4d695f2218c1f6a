import type { Row } from "./compare-table.ts";
import { groupBySection } from "./outline-groups.ts";
import type { Section } from "./sections.ts";

/** What stands in the table from top to bottom: rows, and a line where a section of the base begins. */
export type TableItem =
  | { readonly kind: "row"; readonly key: string; readonly section: Section | null; readonly row: Row }
  | { readonly kind: "section"; readonly key: string; readonly section: Section | null; readonly rows: number };

/** The items of a table. The first section has no line of its own: the strip under the heads names it. */
export function tableItems(rows: readonly Row[]): TableItem[] {
  return groupBySection(rows).flatMap(({ section, rows: inSection }, index): TableItem[] => {
    const line: TableItem = {
      kind: "section",
      key: `section-${section?.id}-${inSection[0]?.id}`,
      section,
      rows: inSection.length,
    };
    return [
      ...(index === 0 ? [] : [line]),
      ...inSection.map((row): TableItem => ({ kind: "row", key: row.id, section, row })),
    ];
  });
}
