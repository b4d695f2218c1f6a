import fc from "fast-check";
import { expect, test } from "vitest";
import { span } from "../../../shared/model/span.ts";
import { readPlan } from "../../../shared/reading/read-plan.ts";
import { stretchInSource } from "../../../shared/text/stretch-in-source.ts";
import { SHIPPED, shippedText } from "../../electron/corpus/a-plan.ts";

const solid = (text: string) => text.replace(/\s/gu, "");
const read = SHIPPED.map((plan) => shippedText(plan)).map((source) => ({ source, clauses: readPlan(source).clauses }));

test("any stretch of any clause is found in its source, word for word but for blanks", () => {
  const places = read.flatMap(({ source, clauses }) => clauses.map((clause) => ({ source, clause })));
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.nat(), fc.nat(), ({ source, clause }, from, length) => {
      const start = from % clause.text.length;
      const end = Math.min(start + 1 + (length % 40), clause.text.length);
      const wanted = solid(clause.text.slice(start, end));
      const found = stretchInSource(source, clause.spans, clause.text, span(start, end));
      expect(found === null ? "" : solid(source.slice(found.start, found.end))).toBe(wanted);
    }),
    { numRuns: 2000, seed: 20261122 },
  );
});

test("a blank stretch, and one of another text, is nowhere", () => {
  expect(stretchInSource("甲 乙", [span(0, 3)], "甲 乙", span(1, 2))).toBeNull();
  expect(stretchInSource("甲乙", [span(0, 2)], "甲乙丙丁", span(1, 4))).toBeNull();
});
