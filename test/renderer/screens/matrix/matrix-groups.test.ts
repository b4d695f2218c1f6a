import { describe, expect, test } from "vitest";
import { wordsOf } from "../../../../renderer/catalogue/words.tsx";
import { groupKey, groupName, groupRank } from "../../../../renderer/screens/matrix/matrix-groups.ts";
import { type MatrixRow, matrixRows, withDistances } from "../../../../renderer/screens/matrix/matrix-rows.ts";
import type { Grouping } from "../../../../renderer/screens/matrix/matrix-view.ts";
import { shownScriptFor } from "../../../../renderer/script/shown-script.ts";
import { JIEYANG, JILIN, realTable, WUHAN } from "../compare/real-table.ts";
import { distance } from "./distance.ts";

type Grouped = Exclude<Grouping, "none">;

const table = realTable();
const tasks = matrixRows(table);
const script = await shownScriptFor("own");

/** The names of the groups, from top to bottom. */
function names(grouping: Grouped, some: readonly MatrixRow[] = tasks, language: "zh-CN" | "en" = "zh-CN"): string[] {
  const groups = Map.groupBy(some, (task) => groupKey(grouping, task));
  return [...groups.values()]
    .sort((a, b) => groupRank(grouping, a) - groupRank(grouping, b))
    .flatMap(([first]) => first ?? [])
    .map((first) => groupName(grouping, first, table, wordsOf(language), script).text);
}

describe("the tasks of the matrix are put together", () => {
  test("by unit, whatever a plan calls it, those who answer for most first and nobody last", () => {
    for (const plan of [WUHAN, JIEYANG]) {
      const grouping: Grouped = { plan, fact: "units" };
      const keys = new Map(tasks.map((task) => [groupKey(grouping, task), task.cells.get(plan)?.units[0]?.form ?? ""]));
      for (const [key, form] of keys) expect(key).toBe(form);
      expect(names(grouping).at(-1)).toBe("未列责任单位");
    }
    expect(new Set(names("lead")).size).toBe(names("lead").length);
  });

  test("by the month when they are due, from the earliest on, and those without a day behind", () => {
    const months = names("deadline");
    expect(months.at(-1)).toBe("各地都未定日期");
    const dated = months.slice(0, -1).map((name) => {
      const [, year = "", month = ""] = /^(\d{4})年(\d{1,2})月$/u.exec(name) ?? [];
      return Number(year) * 12 + Number(month);
    });
    expect(dated.length).toBeGreaterThan(1);
    expect(dated).toEqual(dated.toSorted((a, b) => a - b));
    expect(names({ plan: JILIN, fact: "deadline" }, tasks, "en").at(-1)).toBe("Nothing that corresponds");
  });

  test("by whether a plan has them", () => {
    const order = ["有条款", "一地独有", "部分对应", "已确认无此事项", "无对应条款"];
    const found = names({ plan: WUHAN, fact: "path" });
    expect(found.length).toBeGreaterThan(2);
    expect(found).toEqual(order.filter((name) => found.includes(name)));
  });

  test("by how near they are to the base", () => {
    const near = [distance(WUHAN, 0.9), distance(WUHAN, 0.5), distance(WUHAN, 0.15), distance(WUHAN, 0.05, true)];
    const known = withDistances(tasks.slice(0, 5), {
      of: () => undefined,
      figuresOf: ({ number }) => near.slice(number - 1, number),
      isComplete: true,
    });
    expect(names({ plan: WUHAN, fact: "similarity" }, known)).toEqual([
      "七成以上相同",
      "三成至七成相同",
      "基准已含",
      "另行表述",
      "与基准无从比较",
    ]);
  });

  test("by how many plans have them, all of them first", () => {
    expect(names("coverage")[0]).toBe("3 份方案都有");
    expect(names("coverage").at(-1)).toBe("3 份方案中有 1 份");
  });
});
