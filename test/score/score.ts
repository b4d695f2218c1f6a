import { readPlan } from "../../shared/reading/read-plan.ts";
import { GOLD_PLANS, readGold } from "./structure/gold-plan.ts";
import { INVENTED_PLANS, readInvented } from "./structure/invented-plan.ts";
import { scorePlan, sumScores } from "./structure/score-plan.ts";
import { writeTable } from "./structure/write-table.ts";

// `npm run score`: the reader against the hand-made answers, plan by plan and in sum; beside them, in sum, the plans
// that were invented for their layouts.

const columns = GOLD_PLANS.map((name) => {
  const { gold, text } = readGold(name);
  return { name, score: scorePlan(text, readPlan(text), gold) };
});

const invented = INVENTED_PLANS.map((name) => {
  const { gold, text, layout } = readInvented(name);
  return scorePlan(text, readPlan(text, layout), gold);
});

const sums = [
  { name: "all", score: sumScores(columns.map(({ score }) => score)) },
  { name: "invented", score: sumScores(invented) },
];
console.log(writeTable([...columns, ...sums]));
