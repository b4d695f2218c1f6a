import { expect, test } from "vitest";
import { isPartitioned } from "../../../../renderer/screens/import/recognised.tsx";
import { reviewGroups } from "../../../../renderer/screens/import/review-groups.ts";
import { inspectionOf } from "./a-client.ts";

const { source, reading } = inspectionOf("jieyang-2018");

test("every warning stands in one group of its kind, in the order of the source", () => {
  const groups = reviewGroups(reading);
  const places = groups.flatMap((group) => group.places);
  expect(places.map(({ index }) => index).sort((a, b) => a - b)).toEqual(reading.warnings.map((_, index) => index));
  expect(new Set(groups.map(({ code }) => code)).size).toBe(groups.length);
  for (const { code, places: own } of groups) {
    expect(own.every(({ warning }) => warning.code === code)).toBe(true);
    const starts = own.map(({ warning }) => warning.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  }
});

test("a warning is named by the numbers that lead to it", () => {
  const places = reviewGroups(reading).flatMap((group) => group.places);
  const garbled = places.find(({ warning }) => warning.details.raw?.startsWith("市管办、市编办"));
  expect(garbled?.path.slice(0, 2)).toEqual(["二、", "(五)"]);
});

test("a source is whole only where its regions leave no gap", () => {
  expect(isPartitioned({ source, reading })).toBe(true);
  const [, ...rest] = reading.regions;
  expect(isPartitioned({ source, reading: { ...reading, regions: rest } })).toBe(false);
});
