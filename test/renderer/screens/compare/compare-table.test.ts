import { describe, expect, test } from "vitest";
import { groupBySection, outlineGroups } from "../../../../renderer/screens/compare/outline/outline-groups.ts";
import { buildCompareTable, clausesOf } from "../../../../renderer/screens/compare/table/compare-table.ts";
import { sectionKey, tableItems, unfoldedRows } from "../../../../renderer/screens/compare/table/table-items.ts";
import { alignmentTable, JILIN, realTable, rowTitled, WUHAN } from "./real-table.ts";

const table = realTable();
const NONE: ReadonlySet<string> = new Set();

describe("the table of a comparison", () => {
  test("has every clause in exactly one row", () => {
    const ids = table.rows.flatMap((row) => clausesOf(row).map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(table.plans.reduce((sum, plan) => sum + plan.clauses.length, 0));
    expect(table.rowOfClause.size).toBe(ids.length);
  });

  test("numbers its rows in their order", () => {
    expect(table.rows.map((row) => row.number)).toEqual(table.rows.map((_, index) => index + 1));
  });

  test("puts rows under the sections of the base, in the base's order", () => {
    const headings = [...new Set(table.rows.flatMap((row) => row.section?.heading ?? []))];
    expect(headings.map((heading) => heading.slice(0, 6))).toEqual([
      "深入开展公开",
      "努力提升政务",
      "着力完善政务",
      "认真做好政务",
    ]);
    expect(rowTitled(table, "政府公报").section?.marker).toBe("三、");
  });

  test("counts coverage and knows a row that one plan alone has", () => {
    expect(rowTitled(table, "政府公报").coverage).toBe(3);
    const lonely = table.rows.filter((row) => row.onlyIn !== null);
    expect(lonely.length).toBeGreaterThan(0);
    for (const row of lonely) expect(row.coverage).toBe(1);
  });

  test("never calls doubtful what a person has decided", () => {
    const doubtful = table.rows.find((row) => row.doubtful);
    if (doubtful === undefined) throw new Error("Three plans have a doubtful row.");
    const decided = buildCompareTable(alignmentTable([], { [doubtful.id]: "confirmed" }));
    expect(decided.rowById.get(doubtful.id)?.doubtful).toBe(false);
  });

  test("names in each cell one link for every row it leads to", () => {
    for (const row of table.rows) {
      for (const { links } of row.cells.values()) {
        expect(new Set(links.map((link) => link.row)).size).toBe(links.length);
        expect(links.map((link) => link.row)).not.toContain(row.id);
      }
    }
  });
});

describe("the outline of a comparison", () => {
  test("lists every row once, those of one other plan alone below the sections", () => {
    const { sections, lonely } = outlineGroups(table, table.rows, "");
    const listed = [...sections, ...lonely].flatMap((group) => group.rows);
    expect([...listed].sort((a, b) => a.number - b.number)).toEqual(table.rows);
    for (const { plan, rows } of lonely) {
      expect(plan).not.toBe(JILIN);
      for (const row of rows) expect(row.onlyIn).toBe(plan);
    }
  });

  test("is filtered by words of either script", () => {
    const { sections } = outlineGroups(table, table.rows, "政府公報");
    expect(sections.flatMap((group) => group.rows.map((row) => row.title))).toEqual(["政府公报"]);
  });
});

describe("the lines of the table", () => {
  test("begin every section but the first with a line that counts its rows", () => {
    const items = tableItems(table.rows, NONE);
    const groups = groupBySection(table.rows);
    const lines = items.filter((item) => item.kind === "section");
    expect(items[0]?.kind).toBe("row");
    expect(lines.map((line) => (line.kind === "section" ? line.rows : 0))).toEqual(
      groups.slice(1).map((group) => group.rows.length),
    );
  });

  test("are one group where the base has no sections", () => {
    const wuhan = buildCompareTable({
      ...alignmentTable(),
      plans: [],
      comparison: { ...table.comparison, base: WUHAN },
    });
    expect(tableItems(wuhan.rows, NONE).every((item) => item.kind === "row")).toBe(true);
  });

  test("leave of a folded section its line alone, of the first one, too", () => {
    const [first] = groupBySection(table.rows);
    const folded = new Set([sectionKey(first?.section ?? null)]);
    const items = tableItems(table.rows, folded);
    expect(items[0]).toMatchObject({ kind: "section", isFolded: true, rows: first?.rows.length });
    const rows = items.flatMap((item) => (item.kind === "row" ? [item.row] : []));
    expect(rows).toEqual(unfoldedRows(table.rows, folded));
    expect(rows.length + (first?.rows.length ?? 0)).toBe(table.rows.length);
  });
});
