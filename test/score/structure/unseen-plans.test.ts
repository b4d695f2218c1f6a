import { expect, test } from "vitest";
import { readPlan } from "../../../shared/reading/read-plan.ts";
import { expectLaws } from "../../shared/reading/laws.ts";
import { MEASURES, scorePlan } from "./score-plan.ts";
import { f1 } from "./tally.ts";
import { readUnseen, UNSEEN_FILES } from "./unseen-plan.ts";

const PERFECT = Object.fromEntries(MEASURES.map((measure) => [measure, 1]));

test.each(UNSEEN_FILES)("%s says what its answers say", async (file) => {
  const { gold, source } = await readUnseen(file);
  const reading = readPlan(source.text, source.layout);
  expectLaws(source.text, reading);
  const score = scorePlan(source.text, reading, gold);
  expect(Object.fromEntries(MEASURES.map((measure) => [measure, f1(score[measure])]))).toEqual(PERFECT);
});
