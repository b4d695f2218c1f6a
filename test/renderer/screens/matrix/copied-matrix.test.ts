import { describe, expect, test } from "vitest";
import { copiedMatrix } from "../../../../renderer/screens/matrix/copied-matrix.ts";
import { matrixRows } from "../../../../renderer/screens/matrix/matrix-rows.ts";
import type { MatrixLine } from "../../../../renderer/screens/matrix/use-matrix-table.ts";
import { JIEYANG, JILIN, realTable, WUHAN } from "../compare/real-table.ts";

const plans = [JILIN, WUHAN, JIEYANG];
const lines = matrixRows(realTable()).map((task): MatrixLine => ({ kind: "task", id: task.row.id, task }));
const words = {
  heads: ["事项", "吉林市", "武汉市", "揭阳市"],
  group: () => "",
  title: (title: string) => title,
  nothing: () => "—",
  fact: (cell: { readonly path: string }) => cell.path,
};

describe("a copied matrix", () => {
  test("has a line for every task, in sight or not, and a cell for every plan", () => {
    const { text, html } = copiedMatrix(lines, plans, ["path"], words);
    const rows = text.split("\n").map((line) => line.split("\t"));
    expect(rows.length).toBe(lines.length + 1);
    for (const row of rows) expect(row.length).toBe(plans.length + 2);
    expect(html.match(/<tr>/gu)?.length).toBe(lines.length + 1);
  });

  test("keeps a spreadsheet from taking a text for a formula, and a text from being taken for markup", () => {
    const hostile = { ...words, title: () => '=HYPERLINK("http://x")', fact: () => "<b>一\t二\n三</b>" };
    const { text, html } = copiedMatrix(lines.slice(0, 1), plans, ["path"], hostile);
    expect(text.split("\n")[1]).toMatch(/^1\t'=HYPERLINK/u);
    expect(text.split("\n")).toHaveLength(2);
    expect(html).not.toContain("<b>");
  });
});
