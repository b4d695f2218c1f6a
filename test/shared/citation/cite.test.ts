import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cite } from "../../../shared/citation/cite.ts";
import { type CitedWork, citedWork } from "../../../shared/citation/cited-work.ts";
import { citedWorks } from "../../../shared/sheet/comparison/cited-works.ts";
import { FIVE, realExport, realPlan } from "../sheet/real-comparison.ts";

const plans = FIVE.map(realPlan);
const [jilin, , wuxi] = plans;

function workOf(plan: (typeof plans)[number] | undefined, clause?: number): CitedWork {
  if (plan === undefined) throw new Error("the plan is not there");
  return citedWork(plan.summary, clause === undefined ? undefined : plan.clauses[clause]);
}

describe("a plan in the style of GB/T 7714", () => {
  test("is named by issuer, title, number and date", () => {
    expect(cite([workOf(jilin)], "gb-t-7714")).toBe(
      "吉林市人民政府办公厅. 2018年全市政务公开工作重点任务分工方案: 吉市政办函〔2018〕57号[Z]. 2018-06-04.",
    );
  });

  test("names the clause by its numbers, behind the date", () => {
    expect(cite([workOf(jilin, 0)], "gb-t-7714")).toMatch(/\[Z\]\. 2018-06-04: 一·（一）\.$/u);
  });

  test("leaves out what the document does not state", () => {
    const bare = { ...workOf(wuxi), issuer: null, documentNumber: null, date: null, year: null };
    expect(cite([bare], "gb-t-7714")).toBe("无锡市全面推进政务公开工作实施办法[Z].");
  });

  test("is one line each", () => {
    expect(
      cite(
        plans.map((plan) => workOf(plan)),
        "gb-t-7714",
      ).split("\n"),
    ).toHaveLength(5);
  });
});

describe("a BibTeX file", () => {
  test("keeps a body's name whole and gives each entry a key of its own", () => {
    const file = cite([workOf(jilin), workOf(jilin, 0), workOf(wuxi)], "bibtex");
    expect(file).toContain(
      "  author = {{吉林市人民政府办公厅}},\n  title = {{2018年全市政务公开工作重点任务分工方案}},",
    );
    const keys = [...file.matchAll(/^@misc\{(?<key>[^,]+),$/gmu)].map(({ groups }) => groups?.key);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(3);
    for (const key of keys) expect(key).toMatch(/^[\w-]+$/u);
  });

  test("is balanced whatever a title says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (title) => {
        const entry = cite([{ ...workOf(jilin), title }], "bibtex").replace(/\\[{}]/gu, "");
        expect(entry.split("{").length).toBe(entry.split("}").length);
        expect(entry.split("\n").length).toBe(cite([workOf(jilin)], "bibtex").split("\n").length);
      }),
    );
  });
});

describe("a RIS file", () => {
  test("begins and ends each record, with a tag on every line", () => {
    const lines = cite([workOf(jilin), workOf(jilin, 0)], "ris")
      .split("\r\n")
      .filter((line) => line !== "");
    expect(lines.filter((line) => line === "TY  - GOVDOC")).toHaveLength(2);
    expect(lines.filter((line) => line === "ER  - ")).toHaveLength(2);
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /u);
    expect(lines).toContain("DA  - 2018/06/04/");
  });

  test("has no line that a text could begin by itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (title) => {
        const lines = cite([{ ...workOf(jilin), title: `a\r\nER  - \n${title}` }], "ris").split("\r\n");
        expect(lines.filter((line) => line.startsWith("ER"))).toHaveLength(1);
      }),
    );
  });
});

describe("a file of citations", () => {
  test("names each clause of the rows once, plan by plan in the order of the source", () => {
    const five = realExport();
    const rows = five.table.alignment.rows.slice(0, 3);
    const works = citedWorks(five.table.plans, rows);
    const wanted = rows.flatMap(({ cells }) => Object.values(cells).flat());
    expect(works).toHaveLength(wanted.length);
    const keys = five.table.plans.flatMap(({ summary, clauses }) =>
      clauses.filter(({ id }) => wanted.includes(id)).map(({ id }) => `${summary.id}-${id}`),
    );
    expect(works.map(({ key }) => key)).toEqual(keys);
    expect(citedWorks(five.table.plans, null).map(({ key }) => key)).toEqual(FIVE);
  });
});
