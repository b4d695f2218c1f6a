import { expect, test } from "vitest";
import { z } from "zod";
import { describeMismatch } from "../../../shared/contract/describe-mismatch.ts";

const Row = z.object({ title: z.string(), plans: z.array(z.object({ clauses: z.number() })) });
const mismatch = (value: unknown) => {
  const { error } = Row.safeParse(value);
  if (error === undefined) throw new Error("It is as agreed.");
  return describeMismatch(error);
};

test("names the place that is not as agreed", () => {
  expect(mismatch({ title: "政府公报", plans: [{ clauses: 1 }, { clauses: "2" }] })).toContain("plans[1].clauses");
});

test("is one line however much is wrong, and says how much more there is", () => {
  const all = mismatch({ title: "政府公报", plans: Array.from({ length: 300 }, () => ({})) });
  expect(all).toContain("plans[0].clauses");
  expect(all).toMatch(/\+299$/u);
  expect(all.length).toBeLessThan(200);
  expect(all).not.toContain("\n");
});
