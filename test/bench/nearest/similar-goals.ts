import { openCorpusInMemory } from "../../../electron/corpus/open-corpus.ts";
import { openComparer } from "../../../electron/engine/comparer.ts";
import { openSimilarClauses, type SimilarClauses } from "../../../electron/engine/similar-clauses.ts";
import { startComparer } from "../../../electron/engine/start-processes.ts";
import { type Goal, inMilliseconds } from "../goal.ts";
import { CLAUSES_PER_PLAN, makeUpClauses } from "../made-up-clauses.ts";
import { madeUpClause, madeUpPlan, storeMadeUpPlan } from "../made-up-corpus.ts";

const PLANS = 300;
const LIMIT = 20;
const QUESTIONS = 40;
/** A step through the plans that meets many. */
const STRIDE = 37;

/** Clauses like one in a corpus, as a window asks for them: from the corpus through the comparing process and back. */
export async function similarGoals(): Promise<Goal[]> {
  const texts = makeUpClauses(PLANS + 1);
  const corpus = openCorpusInMemory();
  for (const [plan, clauses] of texts.slice(0, PLANS).entries()) storeMadeUpPlan(corpus, plan, clauses);
  const comparer = openComparer(startComparer);
  const similar = openSimilarClauses(corpus, comparer);
  try {
    const first = await ask(similar, 0);
    const times: number[] = [];
    for (let question = 1; question <= QUESTIONS; question += 1) times.push(await ask(similar, question));
    storeMadeUpPlan(corpus, PLANS, texts[PLANS] ?? []);
    const added = await ask(similar, 0);
    const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
    const among = `${LIMIT} like one among ${PLANS * CLAUSES_PER_PLAN} clauses`;
    return [
      line(`5 ${among}, first question`, first, 3000),
      line(`5 ${among}, p95`, p95, 100),
      line(`5 ${among}, one plan added`, added, 1000),
    ];
  } finally {
    comparer.end();
    corpus.close();
  }
}

async function ask(similar: SimilarClauses, question: number): Promise<number> {
  const plan = (question * STRIDE) % PLANS;
  const clause = madeUpClause(plan, question % CLAUSES_PER_PLAN);
  const begun = performance.now();
  const found = await similar.to({ plan: madeUpPlan(plan), clause, limit: LIMIT }, new AbortController().signal);
  const time = performance.now() - begun;
  if (found.length === 0) throw new Error("made-up clauses have much in common");
  return time;
}

function line(name: string, time: number, most: number): Goal {
  const own = inMilliseconds(time);
  return { name, own, peer: null, floor: null, toPeer: null, toFloor: null, goal: `≤ ${most} ms`, pass: time <= most };
}
