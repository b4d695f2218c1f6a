import { describe, expect, test } from "vitest";
import gazetteer from "../../../resources/gazetteer.json" with { type: "json" };
import { inferPlace, readPlace } from "../../../shared/reading/metadata/places.ts";

function place(words: { issuer?: string; planTitle?: string; folded?: string }) {
  return readPlace({
    issuer: words.issuer ?? null,
    title: null,
    planTitle: words.planTitle ?? null,
    folded: words.folded ?? "",
  });
}

test.each([
  [
    "a city's office",
    { issuer: "宜宾市人民政府办公室" },
    { place: "宜宾市", city: "宜宾市", district: null, level: "prefecture" },
  ],
  [
    "a district named with its city",
    { issuer: "成都市武侯区人民政府" },
    { place: "武侯区", city: "成都市", district: "武侯区", level: "district" },
  ],
  [
    "a city of county level",
    { issuer: "昆山市人民政府办公室" },
    { place: "昆山市", city: null, district: "昆山市", level: "district" },
  ],
  [
    "a municipality",
    { issuer: "上海市人民政府办公厅" },
    { place: "上海市", city: "上海市", district: null, level: "province" },
  ],
  [
    "a province",
    { issuer: "青海省人民政府办公厅" },
    { place: "青海省", city: null, district: null, level: "province" },
  ],
  [
    "a title alone",
    { planTitle: "2020年东营市政务公开工作要点" },
    { place: "东营市", city: "东营市", district: null, level: "prefecture" },
  ],
  [
    "an autonomous prefecture by its short name",
    { issuer: "恩施州人民政府办公室" },
    { place: "恩施州", city: "恩施州", district: null, level: "prefecture" },
  ],
  [
    "a party committee and a government together",
    { issuer: "中共云河市委办公室 云河市人民政府办公室" },
    { place: "云河市", city: "云河市", district: null, level: "prefecture" },
  ],
  [
    "a text that names its government only in passing",
    { issuer: "市政府办公室", folded: "在东营市人民政府网站公布" },
    { place: "东营市", city: "东营市", district: null, level: "prefecture" },
  ],
])("%s", (_, words, expected) => {
  expect(place(words)).toMatchObject(expected);
});

test("a province is stated only where the document names the city's own", () => {
  const issuer = "宜宾市人民政府";
  expect(place({ issuer, folded: "按照四川省要求" }).province).toBe("四川省");
  expect(place({ issuer, folded: "学习浙江省经验" }).province).toBeNull();
});

describe("the gazetteer", () => {
  const cities = Object.values(gazetteer.cities).flatMap((names) => names.split(" "));

  test("adds the city of a district and the province of a city, never what the document states", () => {
    expect(inferPlace(place({ issuer: "昆山市人民政府" }))).toEqual({ city: "苏州市", province: "江苏省" });
    expect(inferPlace(place({ issuer: "恩施州人民政府" }))).toEqual({ city: null, province: "湖北省" });
    expect(inferPlace(place({ issuer: "宜宾市人民政府", folded: "四川省" }))).toEqual({ city: null, province: null });
  });

  test("leaves open which city a district belongs to where several have one of that name", () => {
    expect(inferPlace(place({ issuer: "鼓楼区人民政府" }))).toEqual({ city: null, province: null });
  });

  test("has every city once, and districts of known cities only", () => {
    expect(new Set(cities).size).toBe(cities.length);
    expect(cities.length).toBeGreaterThan(330);
    const known = new Set([...cities, ...gazetteer.municipalities.split(" ")]);
    expect(Object.keys(gazetteer.districts).filter((city) => !known.has(city))).toEqual([]);
  });
});
