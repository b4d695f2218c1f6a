import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { shortenPhrase } from "../../../shared/text/shorten-phrase.ts";

test.each([
  [
    "进一步推进人大代表建议和政协委员提案办理结果公开",
    "进一步推进人大代表建议和政协委员提案办理结果公开",
    "whole where it fits",
  ],
  [
    "突出做好中标结果公示、合同订立及履行情况、征收土地方案",
    "突出做好中标结果公示、合同订立及履行情况…",
    "before the comma of a list",
  ],
  [
    "及时通过各级政府权责清单集中发布页面等途径公开调整信息",
    "及时通过各级政府权责清单集中发布页面等途径公开…",
    "between words",
  ],
  [
    "推动各区人民政府及市直各部门依法依规公开财政预决算信息",
    "推动各区人民政府及市直各部门依法依规公开财政…",
    "not behind half of one",
  ],
  [
    "不断优化完善乡镇（街道）及功能区的服务窗口和便民服务网点建设",
    "不断优化完善乡镇（街道）及功能区的服务窗口…",
    "behind what a bracket closes",
  ],
  [
    "做好各类政策文件的公开工作（国土、环保、住建、交通、水利等部门）",
    "做好各类政策文件的公开工作…",
    "before a bracket that would stay open",
  ],
])("%s becomes %s: %s", (phrase, expected) => {
  expect(shortenPhrase(phrase, 24)).toBe(expected);
});

test("is never longer than asked for, begins as the phrase does, and says where something is left out", () => {
  assert(
    property(string({ unit: "grapheme", maxLength: 60 }), (phrase) => {
      const short = shortenPhrase(phrase, 24);
      expect(short.length).toBeLessThanOrEqual(24);
      expect(phrase.length <= 24 ? short === phrase : short.endsWith("…")).toBe(true);
      expect(phrase.startsWith(short === phrase ? short : short.slice(0, -1))).toBe(true);
      expect(short.isWellFormed()).toBe(phrase.isWellFormed());
    }),
  );
});
