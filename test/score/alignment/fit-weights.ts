import { writeFileSync } from "node:fs";
import { TRADE_LEXICON } from "../../../shared/alignment/lexicon/lexicon.ts";
import { GOLD_ALIGNMENTS } from "./gold.ts";
import { trainWeights } from "./train.ts";

// Writes the weights that ship with the program. Run by hand after the features, the lexicon or the gold changed:
//   npm run duizhao -- run test/score/alignment/fit-weights.ts

const weights = {
  about:
    "Weights of the aligner, written by test/score/alignment/fit-weights.ts: logistic models with ridge penalty and no negative weight. " +
    "Fitted on the hand-made pairs named here and on nothing else.",
  fittedOn: GOLD_ALIGNMENTS.map(({ a, b, pairs }) => ({ a, b, pairs: pairs.length })),
  ...trainWeights(GOLD_ALIGNMENTS, TRADE_LEXICON),
};

const text = JSON.stringify(
  weights,
  (_, value) => (typeof value === "number" ? Number(value.toPrecision(6)) : value),
  2,
);
writeFileSync(new URL("../../../resources/alignment/weights.json", import.meta.url), `${text}\n`);
