import { describe, expect, test } from "vitest";
import { describeWarning } from "../../../shared/contract/sentences.ts";
import type { Warning } from "../../../shared/model/reading.ts";
import { readPlan } from "../../../shared/reading/read-plan.ts";
import { shippedText } from "./plan-texts.ts";
import { readSmall } from "./small-plan.ts";

/** The proposals of warnings: damaged words → reading. */
function proposals(warnings: readonly Warning[]): string[] {
  return warnings.flatMap(({ details }) =>
    details.proposed === undefined ? [] : [`${details.raw} → ${details.proposed}`],
  );
}

const FORMULA = "市有关单位，各县（市、区）人民政府（管委会）负责";

describe("a damaged statement", () => {
  const sound = [
    "（一）公开目录。公布目录。",
    `市编办牵头，${FORMULA}`,
    "（二）公开清单。公布清单。",
    `市司法局、${FORMULA}`,
    "（三）公开结果。公布结果。",
  ];

  test.each([
    ["lost words", "市编办、市有关（市、区）人民政府（管委会）负责", `市编办、${FORMULA}`],
    ["words out of order", "市司法局、市各有关单位(市、区政府)负责", `市司法局、${FORMULA}`],
    ["a unit that lost a character", "市法局、市有关（市、区）人民政府（管委会）负责", `市司法局、${FORMULA}`],
  ])("with %s is read as the sound ones of the plan", (_, damaged, reading) => {
    const { clauses, warnings } = readSmall("一、公开", ...sound, damaged);
    expect(proposals(warnings)).toEqual([`${damaged} → ${reading}`]);
    expect(clauses.at(-1)?.responsibility).toMatchObject({ raw: damaged, garbled: true });
  });

  test("without sound ones like it stays unread", () => {
    const { warnings } = readSmall("一、公开", "（一）公开目录。公布目录。", "市编办、市有关（市、区）人民政府负责");
    expect(warnings.map(({ code }) => code)).toEqual(["responsibility-garbled"]);
    expect(proposals(warnings)).toEqual([]);
  });
});

test("a statement that lost its first character is read as those that have it", () => {
  const { warnings } = readSmall(
    "一、公开",
    ...[FORMULA, FORMULA, FORMULA.slice(1)].flatMap((units, index) => [`${index + 1}.公开目录。公布目录。`, units]),
  );
  expect(proposals(warnings)).toEqual([`${FORMULA.slice(1)} → ${FORMULA}`]);
});

test("a unit that is not in the plan's list is read as the one that differs in its kind", () => {
  const names = ["教育", "科技", "公安", "民政", "司法", "财政", "水务", "商务", "审计", "发展改革"];
  const { warnings } = readSmall(
    "一、公开",
    "（一）公开目录。公布目录。（市发展改革委、市民政局负责）",
    "附件",
    "市有关单位名单",
    ...names.map((name) => `市${name}局`),
  );
  expect(proposals(warnings)).toEqual(["市发展改革委 → 市发展改革局"]);
});

describe("a character", () => {
  const twice = ["（一）公开会议。重大行政决策事项目录及时公布。", "（二）公开事项。重大行政决策事项按月公布。"];

  test("that a scanner mistook is read as where the same words stand twice", () => {
    const { warnings } = readSmall("一、公开", ...twice, "（三）公开结果。重太行政决策结果全部公布。");
    expect(proposals(warnings)).toEqual(["重太行政决 → 重大行政决"]);
  });

  test("that stands so at several places is no mistake", () => {
    const rare = ["（三）公开结果。重太行政决策结果公布。", "（四）公开过程。重太行政决策过程公布。"];
    expect(proposals(readSmall("一、公开", ...twice, ...rare).warnings)).toEqual([]);
  });
});

test("a wrong conversion is marked, and read as the document spells the word elsewhere", () => {
  const { warnings } = readSmall(
    "一、加強領導",
    "（一）帶頭公開。領導干部要帶頭公開，乾部名單要公布。",
    "（二）發布信息。髮布前要審查。",
  );
  expect(warnings.map(({ code, details }) => `${code} ${details.raw} ${details.proposed ?? "–"}`)).toEqual([
    "text-damaged 乾部 干部",
    "text-damaged 髮布 發布",
  ]);
});

test("a heading that doubles a character is read as the same words elsewhere", () => {
  const { warnings } = readSmall(
    "坚持全面推进政务公开工作。",
    "一、围绕法治全面推进行政政务公开",
    "（一）公开目录。公布目录。",
  );
  expect(proposals(warnings)).toEqual(["围绕法治全面推进行政政务公开 → 围绕法治全面推进政务公开"]);
});

test("a heading is read as the table of contents gives it", () => {
  const { warnings } = readSmall(
    "一、加强政策解读…………1",
    "二、扩大公众参与…………2",
    "一、加强正策解读",
    "（一）同步解读。及时报送。",
    "二、扩大公众参与",
    "（二）征求意见。公开征求。",
  );
  expect(proposals(warnings)).toEqual(["加强正策解读 → 加强政策解读"]);
});

describe("of the shipped plans", () => {
  const text = shippedText("jieyang-2018");
  const proposed = readPlan(text).warnings.filter(({ details }) => details.proposed !== undefined);

  test("the one whose tables a scanner shuffled gets a reading for every damaged cell", () => {
    const garbled = proposed.filter(({ code }) => code === "responsibility-garbled");
    expect(garbled).toHaveLength(8);
    for (const { details } of garbled) {
      expect(details.proposed?.replace("分别", "").endsWith(FORMULA)).toBe(true);
      expect(details.proposed).not.toContain("管办单位");
    }
  });

  test("every proof stands where its warning says", () => {
    for (const { details } of proposed)
      expect(text.slice(Number(details.proofStart), Number(details.proofEnd)).replace(/\s/gu, "")).toBe(details.proof);
  });

  test.each(["jilin-2018", "wuhan-2018", "wuxi-2018", "hunjiang-2015"] as const)("%s needs none", (name) => {
    expect(proposals(readPlan(shippedText(name)).warnings)).toEqual([]);
  });
});

test("the sentence of a warning tells the reading and what proves it", () => {
  const warning = { code: "text-damaged", details: { raw: "乾部", proposed: "干部", proof: "干部" } } as const;
  expect(describeWarning(warning, "zh-CN")).toBe("此处文字疑有残损：“乾部”。疑为“干部”，文中另有“干部”。");
  expect(describeWarning({ code: "text-damaged", details: { raw: "�" } }, "en")).not.toContain("Probably");
});
