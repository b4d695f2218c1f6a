import { describe, expect, test } from "vitest";
import type { Decision } from "../../../shared/model/alignment.ts";
import { cellText } from "../../../shared/model/comparison.ts";
import type { DecisionEntry } from "../../../shared/model/history.ts";
import { type PlanId, PlanIdSchema } from "../../../shared/model/ids.ts";
import type { ComparisonExport } from "../../../shared/sheet/comparison/comparison-export.ts";
import { comparisonData, comparisonWorkbook } from "../../../shared/sheet/comparison-workbook.ts";
import { downloadName } from "../../../shared/sheet/download-name.ts";
import { type Cell, plainText, type Row } from "../../../shared/sheet/workbook.ts";
import { AT, exportOf, FIVE, realExport, realPlan, sha256Of } from "./real-comparison.ts";

const five = realExport();
const whole = (cell: Cell | undefined) => cell?.runs.map(({ text }) => text).join("") ?? "";
const kinds = (row: Row) => row.cells.map(({ kind }) => kind);

function rowsOf(what: ComparisonExport, sheet = 0): Row[] {
  return [...(comparisonWorkbook(what).sheets[sheet]?.rows ?? [])];
}
function bodyOf(what: ComparisonExport): Row[] {
  return rowsOf(what).filter((row) => row.cells[0]?.kind === "count");
}
function clausesOf(what: ComparisonExport, row: string, plan: PlanId) {
  const ids = what.table.alignment.rows.find(({ id }) => id === row)?.cells[plan] ?? [];
  const { clauses } = what.table.plans.find(({ summary }) => summary.id === plan) ?? realPlan(plan);
  return ids.flatMap((id) => clauses.filter((clause) => clause.id === id));
}

describe("对照表", () => {
  test("has a title, a note, the way to the sources, a header, and a row for every row of the alignment, numbered in its order", () => {
    const rows = rowsOf(five);
    expect(rows.slice(0, 4).map((row) => kinds(row)[0])).toEqual(["title", "note", "note", "header"]);
    expect(whole(rows[0]?.cells[0])).toBe("政务公开对照表");
    expect(bodyOf(five).map(({ cells }) => whole(cells[0]))).toEqual(
      five.table.alignment.rows.map((_, at) => String(at + 1)),
    );
  });

  test("holds every clause of every plan once, word for word", () => {
    const body = bodyOf(five);
    for (const [at, row] of five.table.alignment.rows.entries()) {
      for (const [column, plan] of FIVE.entries()) {
        const text = plainText(body[at]?.cells[column + 2] ?? { kind: "absent", runs: [] });
        for (const clause of clausesOf(five, row.id, plan)) expect(text).toContain(clause.text);
      }
    }
  });

  test("says where a plan has no clause, and where else it has something on the matter", () => {
    const absent = bodyOf(five).flatMap(({ cells }) => cells.filter(({ kind }) => kind === "absent"));
    expect(absent.length).toBeGreaterThan(50);
    for (const cell of absent) expect(whole(cell)).toMatch(/^无对应条款(\n另见：第 \d+ 行“.+”)?/u);
    expect(absent.some((cell) => whole(cell).includes("另见"))).toBe(true);
  });

  test("counts the plans that have a clause in the row", () => {
    for (const [at, row] of bodyOf(five).entries()) {
      const covered = Object.keys(five.table.alignment.rows[at]?.cells ?? {}).length;
      expect(whole(row.cells[7])).toBe(`${covered}/5`);
    }
  });

  test("leaves the base plan's text without marks", () => {
    const base = bodyOf(five).flatMap(({ cells }) => cells.filter(({ kind }) => kind === "base"));
    expect(base).toHaveLength(five.table.alignment.rows.filter(({ cells }) => FIVE[0] && cells[FIVE[0]]).length);
    const inks = new Set(base.flatMap(({ runs }) => runs.map(({ ink }) => ink)));
    expect([...inks].sort()).toEqual(["field", "muted", "plain"]);
  });

  test("marks what the base plan does not have, strikes at most four characters, and says how much is the same", () => {
    const marked = bodyOf(five).flatMap(({ cells }) =>
      cells.filter(({ runs }) => runs.some((run) => run.ink === "inserted")),
    );
    expect(marked.length).toBeGreaterThan(10);
    for (const { runs } of marked) {
      expect(runs.map(({ text }) => text).join("")).toMatch(/与(?:基准|本行基准.+?)相同 \d+%，/u);
      for (const { ink, text } of runs)
        if (ink === "deleted") expect([...text.trimEnd()].length).toBeLessThanOrEqual(4);
    }
  });

  test("compares with the first plan that has something where the base plan has nothing, and names it", () => {
    const at = five.table.alignment.rows.findIndex(({ cells }) => {
      const [base, wuhan, , , jieyang] = FIVE.map((plan) => cells[plan]);
      return base === undefined && wuhan !== undefined && jieyang !== undefined;
    });
    const cells = bodyOf(five)[at]?.cells ?? [];
    expect(whole(cells[3])).not.toContain("相同");
    expect(whole(cells[6])).toMatch(/与本行基准武汉市相同 \d+%/u);
  });

  test("leaves a text in its own words unmarked and says so", () => {
    const own = bodyOf(five).flatMap(({ cells }) => cells.filter((cell) => whole(cell).includes("另行表述")));
    expect(own.length).toBeGreaterThan(10);
    for (const { runs } of own) expect(runs.some(({ ink }) => ink === "inserted" || ink === "moved")).toBe(false);
  });

  test("names units by role and deadlines under the text", () => {
    const texts = bodyOf(five).flatMap(({ cells }) => cells.map(whole));
    expect(texts.some((text) => /\n牵头：市编办、市政务公开办（政网办）\n负责：/u.test(text))).toBe(true);
    expect(texts.some((text) => text.includes("\n时限：2018年6月底前"))).toBe(true);
    expect(texts.some((text) => text.includes("\n时限：今年内（2018-12-31）"))).toBe(true);
  });

  test("puts the base plan's sections over their rows", () => {
    const sections = rowsOf(five).filter((row) => kinds(row)[0] === "section");
    expect(sections.map(({ cells }) => whole(cells[0]))[0]).toBe("一、深入开展公开解读回应工作");
    expect(sections.every(({ cells }) => cells[0]?.span === 8)).toBe(true);
  });

  test("says which rows a person decided", () => {
    const [row] = five.table.alignment.rows;
    const table = { ...five.table, standings: { [row?.id ?? ""]: "confirmed" as const } };
    expect(whole(bodyOf({ ...five, table })[0]?.cells[1])).toBe(`${row?.title}\n人工确认`);
    expect(whole(bodyOf(five)[0]?.cells[1])).toBe(row?.title);
  });

  test.each([
    ["corrected", "人工更正"],
    ["rejected", "人工否定"],
  ] as const)("says of a row that it is %s", (standing, said) => {
    const [row] = five.table.alignment.rows;
    const table = { ...five.table, standings: { [row?.id ?? ""]: standing } };
    expect(whole(bodyOf({ ...five, table })[0]?.cells[1])).toBe(`${row?.title}\n${said}`);
  });

  test("says of an empty cell that a person looked", () => {
    const at = five.table.alignment.rows.findIndex(({ cells }) => FIVE.some((plan) => cells[plan] === undefined));
    const row = five.table.alignment.rows[at];
    const column = FIVE.findIndex((plan) => row?.cells[plan] === undefined);
    const plan = FIVE[column];
    if (row === undefined || plan === undefined) throw new Error("a row with a gap");
    const table = { ...five.table, absences: { [row.id]: [plan] } };
    expect(whole(bodyOf({ ...five, table })[at]?.cells[column + 2])).toMatch(/^人工确认无此事项/u);
  });

  test("holds the chosen columns in their order, and the chosen rows under their own numbers", () => {
    const plans = [FIVE[4], FIVE[0]].flatMap((id) => id ?? []);
    const rows = [five.table.alignment.rows[7], five.table.alignment.rows[2]].flatMap((row) => row?.id ?? []);
    const some = { ...five, plans, rows };
    expect(
      rowsOf(some)[3]
        ?.cells.slice(0, 5)
        .map((cell) => whole(cell).split("\n")[0]),
    ).toEqual(["序号", "事项", "揭阳市", "吉林市（基准）", "覆盖"]);
    expect(bodyOf(some).map(({ cells }) => whole(cells[0]))).toEqual(["3", "8"]);
  });

  test.each([
    ["no plan at all", exportOf([])],
    ["one plan", realExport(FIVE.slice(0, 1))],
    [
      "a plan without a clause",
      exportOf(FIVE.slice(0, 1).map((id) => ({ ...realPlan(id), clauses: [], outline: [] }))),
    ],
  ])("can be made of %s", (_name, what) => {
    const clauses = what.table.plans.flatMap((plan) => plan.clauses);
    expect(bodyOf(what)).toHaveLength(clauses.length === 0 ? 0 : what.table.alignment.rows.length);
    expect(comparisonWorkbook(what).sheets.map(({ name }) => name)).toEqual(["对照表", "说明"]);
  });

  test("says above the table what its marks mean, with a sample of each", () => {
    const note = rowsOf(five)[1]?.cells[0];
    expect(note?.runs.map(({ ink }) => ink)).toEqual(
      expect.arrayContaining(["inserted", "deleted", "moved", "decided"]),
    );
    expect(whole(note)).toContain("基准没有的文字");
  });

  test("can be made of texts of any length and kind", () => {
    const [plan] = FIVE.slice(0, 1).map(realPlan);
    if (plan === undefined) throw new Error("no plan");
    const clauses = plan.clauses.map((clause, at) =>
      at === 3 ? { ...clause, text: "公开𠮷".repeat(10_000) } : clause,
    );
    const what = exportOf([{ ...plan, clauses }]);
    expect(bodyOf(what).some(({ height }) => (height ?? 0) > 10_000)).toBe(true);
  });
});

describe("说明", () => {
  const rows = rowsOf(five, 1);
  const text = rows.map(({ cells }) => cells.map(whole).join("\t")).join("\n");

  test("names every source with issuer, number, dates, file, hash and number of clauses", () => {
    expect(text).toContain(
      `吉林市（基准）\t2018年全市政务公开工作重点任务分工方案\t吉林市人民政府办公厅\t吉市政办函〔2018〕57号\t2018-06-04\t2018-06-04\t28\tjilin-2018.txt\t${sha256Of(five.plans[0] ?? FIVE[0] ?? ("" as PlanId))}`,
    );
    for (const plan of FIVE) expect(text).toContain(sha256Of(plan));
  });
  test("explains each mark, written in that mark", () => {
    const inks = rows.flatMap(({ cells }) => cells[0]?.runs.map(({ ink }) => ink) ?? []);
    expect(inks).toEqual(expect.arrayContaining(["inserted", "deleted", "moved", "muted", "decided"]));
  });
  test("says with what and when it was made", () => {
    expect(text).toContain("对照 Duizhao 0.0.0");
    expect(text).toContain("2026-11-21 09:30");
  });
  test("speaks English where that is the person's language", () => {
    const english = rowsOf({ ...five, language: "en" }, 1).map(({ cells }) => cells.map(whole).join("\t"));
    expect(english.join("\n")).toContain("Sources\nPlace\tPlan\tIssuer");
  });
});

describe("the table of plain texts", () => {
  const [header, ...rows] = [...comparisonData(five).rows].map(({ cells }) => cells.map(whole));

  test("has one header row and a row for every row of the alignment", () => {
    expect(header?.slice(0, 9)).toEqual([
      ...["序号", "章节", "事项", "有此事项的方案数（共 5）"],
      ...["吉林市 条款", "吉林市 编号", "吉林市 责任单位", "吉林市 时限", "吉林市 另见"],
    ]);
    expect(rows).toHaveLength(five.table.alignment.rows.length);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header?.length]));
  });
  test("has each cell's clauses word for word in a field of their own", () => {
    for (const [at, row] of five.table.alignment.rows.entries()) {
      const texts = FIVE.map((plan) => cellText(clausesOf(five, row.id, plan)));
      expect(FIVE.map((_, column) => rows[at]?.[4 + 5 * column])).toEqual(texts);
    }
  });
});

describe("who decided", () => {
  const [row] = five.table.alignment.rows;
  if (row === undefined) throw new Error("the table has rows");
  const [plan = "", clauses = []] = Object.entries(row.cells)[0] ?? [];
  const decision: Decision = {
    kind: "row",
    clauses: clauses.map((clause) => ({ plan: PlanIdSchema.parse(plan), clause })),
    plans: FIVE,
  };
  const said = { decision, at: "2026-11-21T01:30:00.000Z", state: "in-force" } as const;
  const entries: DecisionEntry[] = [
    { ...said, number: 1, by: "王芳", why: "同为公报" },
    { ...said, number: 2, by: null, why: null },
  ];
  const named = { ...five, decided: new Map([[row.id, entries]]) };

  test("stands in no file that is not to name people", () => {
    for (const what of [five, { ...named, decided: null }]) {
      expect(
        rowsOf(what)
          .flatMap(({ cells }) => cells.map(whole))
          .join(),
      ).not.toContain("王芳");
      expect([...comparisonData(what).rows][0]?.cells.map(whole)).not.toContain("判定人");
    }
  });

  test("stands below the matter and in fields of their own, by the clock of whoever exports", () => {
    expect(whole(bodyOf(named)[0]?.cells[1])).toBe(
      `${row.title}\n王芳 2026-11-21 09:30：同为公报\n未载明 2026-11-21 09:30`,
    );
    const [header, first, second] = [...comparisonData(named).rows].map(({ cells }) => cells.map(whole).slice(-3));
    expect(header).toEqual(["判定人", "判定时间", "判定理由"]);
    expect(first).toEqual(["王芳\n未载明", "2026-11-21 09:30\n2026-11-21 09:30", "同为公报\n"]);
    expect(second).toEqual(["", "", ""]);
  });
});

describe("the name of the file", () => {
  test.each([
    [FIVE.slice(0, 3), "政务公开对照表-吉林武汉无锡-2026-11-21.xlsx"],
    [FIVE, "政务公开对照表-吉林武汉无锡浑江揭阳-2026-11-21.xlsx"],
  ])("says topic, places and date", (plans, name) => {
    expect(downloadName({ ...five, plans }, "xlsx")).toBe(name);
  });
  test("can be written on every file system", () => {
    const [plan] = FIVE.slice(0, 1).map(realPlan);
    if (plan === undefined) throw new Error("no plan");
    const metadata = { ...plan.summary.metadata, place: `../../a<b>:"c|d?e*\u0000\u202e${"市".repeat(300)}` };
    const what = exportOf([{ ...plan, summary: { ...plan.summary, metadata } }], { at: AT });
    const name = downloadName(what, "csv");
    expect(name).toMatch(/^[^\p{C}<>:"/\\|?*]+\.csv$/u);
    expect(Buffer.byteLength(name)).toBeLessThan(255);
  });
});
