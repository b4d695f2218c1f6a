import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldText } from "../../../shared/text/fold.ts";
import { compareSketches, SKETCH_SIZE, sketchText } from "../../../shared/text/sketch.ts";

const plan = (id: string) => readFileSync(new URL(`../../../resources/plans/${id}.txt`, import.meta.url), "utf8");
const likeness = (a: string, b: string) => compareSketches(sketchText(a), sketchText(b));

/** What the sketches estimate, counted out. */
function exactly(a: string, b: string) {
  const [inA, inB] = [shingles(a), shingles(b)];
  const common = [...inA].filter((one) => inB.has(one)).length;
  return { similarity: (2 * common) / (inA.size + inB.size), contained: common / Math.min(inA.size, inB.size) };
}

function shingles(text: string): Set<string> {
  const letters = foldText(text).text.replace(/[^\p{L}\p{N}]+/gu, "");
  return new Set(Array.from({ length: Math.max(0, letters.length - 7) }, (_, at) => letters.slice(at, at + 8)));
}

describe("two sketches", () => {
  test.each([
    ["wuhan-2018", "jieyang-2018"],
    ["jilin-2018", "wuhan-2018"],
    ["wuxi-2018", "hunjiang-2015"],
  ])("tell what %s and %s have in common", (a, b) => {
    const [estimated, exact] = [likeness(plan(a), plan(b)), exactly(plan(a), plan(b))];
    expect(Math.abs(estimated.similarity - exact.similarity)).toBeLessThan(0.03);
    expect(Math.abs(estimated.contained - exact.contained)).toBeLessThan(0.03);
  });

  test.each([500, 1000, 3000, 8000])("tell that the first %i characters are part of the whole", (length) => {
    const [whole, part] = [plan("wuxi-2018"), plan("wuxi-2018").slice(0, length)];
    const { similarity, contained, compared } = likeness(whole, part);
    expect({ contained, enough: compared > 30 }).toEqual({ contained: 1, enough: true });
    expect(Math.abs(similarity - exactly(whole, part).similarity)).toBeLessThan(0.05);
  });

  test("do not see script, width, blanks, punctuation and repetition", () => {
    const simplified = foldText(plan("wuhan-2018")).text;
    expect(likeness(plan("wuhan-2018"), simplified).similarity).toBe(1);
    const text = plan("jilin-2018");
    const dressed = text
      .replaceAll("，", ", ")
      .replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    expect(likeness(text, dressed).similarity).toBe(1);
    expect(likeness(text, text + text).similarity).toBeGreaterThan(0.999);
  });

  test("of short texts are exact, and symmetric", () => {
    const words = fc.string({ unit: fc.constantFrom("政", "务", "公", "开", "1", "，", " "), maxLength: 40 });
    fc.assert(
      fc.property(words, words, words, (head, middle, tail) => {
        const [a, b] = [head + middle, middle + tail];
        const found = likeness(a, b);
        expect(likeness(b, a)).toEqual(found);
        if (found.compared > 0) expect(found).toMatchObject(exactly(a, b));
      }),
    );
  });

  test("of texts too short for one shingle have nothing in common", () => {
    expect(likeness("政务公开", "政务公开")).toEqual({ similarity: 0, contained: 0, compared: 0 });
  });
});

test("a sketch is small, whatever the text, and its hashes ascend", () => {
  const long = Array.from({ length: 30 }, (_, copy) => plan("jilin-2018").replaceAll("。", `第${copy}号。`)).join("");
  const sketch = sketchText(long);
  expect(sketch).toHaveLength(SKETCH_SIZE);
  expect(sketch.every((hash, at) => at === 0 || hash > (sketch[at - 1] ?? 0))).toBe(true);
  expect(likeness(long, plan("jilin-2018")).contained).toBeGreaterThan(0.5);
});
