import { expect, test } from "vitest";
import { noiseEntries, outlineEntries } from "../../../../renderer/screens/source/outline-entries.ts";
import { realPlan } from "../../real-plans.ts";

test("lists Wuhan's sections and items with their own headings", () => {
  const entries = outlineEntries(realPlan("wuhan-2018").reading);
  expect(entries.filter(({ depth }) => depth === 0).map(({ heading }) => heading)).toEqual([
    "深入做好政務公開解讀回應工作",
    "著力提升政務服務工作實效",
    "著力推進政務公開和政務服務平臺建設",
    "保障措施",
  ]);
  expect(entries.every(({ ownHeading }) => ownHeading)).toBe(true);
});

test("lends Jieyang's item without a heading the title of its clause, and counts its warnings", () => {
  const lent = outlineEntries(realPlan("jieyang-2018").reading).find(({ ownHeading }) => !ownHeading);
  expect(lent?.heading).toContain("突发事件舆情回应");
  expect(lent?.warnings).toBeGreaterThan(0);
});

test("puts noise of one reason together and counts it without blanks", () => {
  const { text, reading } = realPlan("wuhan-2018");
  const entries = noiseEntries(text, reading);
  expect(entries.map(({ reason }) => reason)).toEqual(["spam", "site-chrome", "footer", "duplicate-copy"]);
  expect(entries[0]).toMatchObject({ characters: 6, places: [{ start: 0, end: 6 }] });
});
