import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { describe, expect, test } from "vitest";
import { writeWebPage } from "../../../../electron/files/web-page/write-web-page.ts";
import { comparisonWorkbook } from "../../../../shared/sheet/comparison-workbook.ts";
import { cell, type Workbook, type WriteReport } from "../../../../shared/sheet/workbook.ts";
import { FIVE, realExport } from "../../../shared/sheet/real-comparison.ts";
import { aWorkbook } from "../xlsx/read-workbook.ts";

function written(workbook: Workbook): { page: string; report: WriteReport } {
  const pieces = writeWebPage(workbook, "zh-CN");
  let page = "";
  for (;;) {
    const next = pieces.next();
    if (next.done) return { page, report: next.value };
    page += new TextDecoder().decode(next.value);
  }
}

function all(node: Tree.ParentNode, name: string): Tree.Element[] {
  return node.childNodes.flatMap((child) =>
    "tagName" in child ? [...(child.tagName === name ? [child] : []), ...all(child, name)] : [],
  );
}

function textOf(node: Tree.Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

const five = comparisonWorkbook(realExport(), ["comparison", "tasks", "units", "coverage"]);

describe("a written web page", () => {
  test("holds each sheet as a table, cell by cell", () => {
    const tables = all(parse(written(five).page), "table");
    expect(tables).toHaveLength(five.sheets.length);
    for (const [at, sheet] of five.sheets.entries()) {
      const shown = sheet.columns.length - (sheet.hidden ?? 0);
      const rows = [...sheet.rows].filter(({ cells }) => cells[0]?.kind !== "title" && (cells[0]?.span ?? 1) < shown);
      const read = all(tables[at] ?? parse(""), "tr").map((row) => row.childNodes.map(textOf));
      const inSight = read.filter((cells) => cells.length > 1);
      expect(inSight).toEqual(
        rows.map(({ cells }) => cells.slice(0, shown).map(({ runs }) => runs.map(({ text }) => text).join(""))),
      );
    }
  });

  test("repeats only the header in print, and has an anchor for every link", () => {
    const page = parse(written(five).page);
    const [head] = all(page, "thead");
    expect(all(head ?? page, "tr").map((row) => row.attrs.some(({ value }) => value === "links"))).toEqual([
      true,
      false,
    ]);
    const ids = new Set(
      [...all(page, "tr"), ...all(page, "section")].flatMap(({ attrs }) =>
        attrs.filter(({ name }) => name === "id").map(({ value }) => value),
      ),
    );
    const links = all(page, "a").map(({ attrs }) => attrs.find(({ name }) => name === "href")?.value ?? "");
    expect(links.length).toBeGreaterThan(FIVE.length);
    for (const link of links) expect(ids).toContain(link.slice(1));
  });

  test("needs nothing outside itself and runs nothing, whatever the texts say", () => {
    const hostile = [
      "<script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      '"><a href="//x">',
      "a & b < c",
      "\u0000公",
    ];
    const { page, report } = written(aWorkbook(hostile.map((text) => ({ cells: [cell("text", text)], height: null }))));
    const tree = parse(page);
    for (const name of ["script", "img", "link", "iframe", "a"]) expect(all(tree, name)).toEqual([]);
    expect(all(tree, "td").map(textOf)).toEqual([...hostile.slice(0, 4), "公"]);
    expect(report.removed).toBe(1);
    expect(page).not.toMatch(/https?:/u);
  });

  test("is the same whenever it is written", () => {
    expect(written(five).page).toBe(written(five).page);
  });
});
