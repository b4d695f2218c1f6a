import { expect, test } from "vitest";
import { type Piece, witnessPieces } from "../../../../renderer/screens/compare/cells/cell-pieces.ts";
import { nearestStop, stopFrom, stopsOf } from "../../../../renderer/screens/compare/walk/stops.ts";
import { prepareText } from "../../../../shared/difference/comparable-text.ts";
import { compareInLayers } from "../../../../shared/difference/layers/compare-in-layers.ts";
import { LAYERS } from "../../../../shared/model/difference-layers.ts";
import { JIEYANG, JILIN, realTable, WUHAN } from "./real-table.ts";

function piecesBeside(base: string, text: string): Piece[] {
  const found = compareInLayers(prepareText(base), prepareText(text));
  return witnessPieces(found, base, text, { layers: new Set(LAYERS), forms: [], holdersOf: () => [] });
}

function stopsBeside(base: string, text: string): string[] {
  return stopsOf(piecesBeside(base, text), text).map(({ place }) => text.slice(place.start, place.end));
}

test("a person stops at each difference, and not at its parts", () => {
  expect(
    stopsBeside(
      "每年开展不少于1次业务培训，切实加强督查考核。",
      "每年开展不少于2次业务培训，市教育局应当于2018年底前加强督查考核。",
    ),
  ).toEqual(["2", "市教育局应当于2018年底前"]);
});

test("words that are left out are a stop of their own, without any words of the cell", () => {
  expect(stopsBeside("探索推行政府文件统一发布制度。", "推行政府文件统一发布制度。")).toEqual([""]);
});

test("a moved passage is one stop with what was changed inside", () => {
  const rest = "推进集约化平台建设，完善网站功能，丰富信息资源，强化网站开办审批和网站标识管理。";
  const base = `建立健全政府网站用户信息保护制度，确保收集的用户信息安全。${rest}`;
  const text = `${rest}建立健全政府网站用户信息保护制度，确保公众的用户信息安全。`;
  const moved = stopsOf(piecesBeside(base, text), text).filter(({ pieces }) => pieces[0]?.kind === "move");
  expect(moved.map(({ place }) => text.slice(place.start, place.end))).toEqual([
    expect.stringMatching(/^建立健全.*公众.*信息安全/u),
  ]);
});

test("in every cell of the real table the stops hold all marks, in order", () => {
  for (const row of realTable().rows.filter(({ coverage }) => coverage > 1)) {
    const base = row.cells.get(JILIN)?.text ?? "";
    for (const text of [WUHAN, JIEYANG].flatMap((plan) => row.cells.get(plan)?.text || [])) {
      const pieces = base === "" ? [] : piecesBeside(base, text);
      const stops = stopsOf(pieces, text);
      const marked = pieces.filter(({ kind }) => kind !== "plain" && kind !== "shared" && kind !== "own");
      expect(stops.flatMap((stop) => stop.pieces)).toEqual(marked);
      const starts = stops.map(({ place }) => place.start);
      expect(starts).toEqual(starts.toSorted((x, y) => x - y));
    }
  }
});

test("from a place of the text the way leads to the next stop, or back to the one before", () => {
  const text = "每年开展不少于2次业务培训，全面加强督查考核。";
  const stops = stopsOf(piecesBeside("每年开展不少于1次业务培训，加强督查考核。", text), text);
  expect(stops.length).toBe(2);
  expect(stopFrom(stops, 0, 1)).toBe(0);
  expect(stopFrom(stops, 0, -1)).toBe(-1);
  expect(stopFrom(stops, text.indexOf("全面"), -1)).toBe(0);
  expect(stopFrom(stops, text.length, 1)).toBe(-1);
  expect(nearestStop(stops, text.indexOf("全面") + 1)).toBe(1);
  expect(nearestStop([], 3)).toBe(-1);
});
