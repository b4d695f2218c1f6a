import { readPlan } from "../../shared/reading/read-plan.ts";
import { GOLD_PLANS, readGold } from "./structure/gold-plan.ts";
import { scorePlan, sumScores } from "./structure/score-plan.ts";
import { writeTable } from "./structure/write-table.ts";

// `npm run score`: the reader against the hand-made answers, plan by plan and in sum.

const columns = GOLD_PLANS.map((name) => {
  const { gold, text } = readGold(name);
  return { name, score: scorePlan(text, readPlan(text), gold) };
});

console.log(writeTable([...columns, { name: "all", score: sumScores(columns.map(({ score }) => score)) }]));
