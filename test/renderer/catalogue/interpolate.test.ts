import { expect, test } from "vitest";
import { interpolate } from "../../../renderer/catalogue/interpolate.ts";

test("puts each value where its name stands, as often as it stands", () => {
  expect(interpolate("{a} and {b}, {a}", { a: "x", b: "y" })).toBe("x and y, x");
});

test("picks a word by the number and shows the number as it is written", () => {
  const values = (number: number) => ({ count: { number, shown: `<${number}>` } });
  expect(interpolate("{count} {count|plan|plans}", values(1))).toBe("<1> plan");
  expect(interpolate("{count} {count|plan|plans}", values(0))).toBe("<0> plans");
});

test("leaves a name without a value to be seen", () => {
  expect(interpolate("{count} plans", {})).toBe("{count} plans");
});

test("takes nothing in a value for a name", () => {
  expect(interpolate("“{query}”", { query: "{count} $& $1" })).toBe("“{count} $& $1”");
});
