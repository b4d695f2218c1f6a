import { readPlan } from "../../shared/reading/read-plan.ts";
import { scoreAlignment } from "./alignment/score-alignment.ts";
import { GOLD_PLANS, readGold } from "./structure/gold-plan.ts";
import { INVENTED_PLANS, readInvented } from "./structure/invented-plan.ts";
import { scorePlan, sumScores } from "./structure/score-plan.ts";
import { readUnseen, UNSEEN_FILES } from "./structure/unseen-plan.ts";
import { writeLines, writeTable } from "./structure/write-table.ts";

// `npm run score`: the reader against the hand-made answers, plan by plan and in sum; beside them, in sum, the plans
// that were invented for their layouts; below them the whole files of many kinds, a file to a line. Then the
// aligner against the hand-made pairs.

const columns = GOLD_PLANS.map((name) => {
  const { gold, text } = readGold(name);
  return { name, score: scorePlan(text, readPlan(text), gold) };
});

const invented = INVENTED_PLANS.map((name) => {
  const { gold, text, layout } = readInvented(name);
  return scorePlan(text, readPlan(text, layout), gold);
});

const files = await Promise.all(
  UNSEEN_FILES.map(async (name) => {
    const { gold, source } = await readUnseen(name);
    return { name, score: scorePlan(source.text, readPlan(source.text, source.layout), gold) };
  }),
);

const sums = [
  { name: "all", score: sumScores(columns.map(({ score }) => score)) },
  { name: "invented", score: sumScores(invented) },
];
console.log(writeTable([...columns, ...sums]));
console.log(`\n${writeLines([...files, { name: "all files", score: sumScores(files.map(({ score }) => score)) }])}`);
console.log("");
scoreAlignment();
