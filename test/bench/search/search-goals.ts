import { openCorpusInMemory } from "../../../electron/corpus/open-corpus.ts";
import { foldText } from "../../../shared/text/fold.ts";
import type { Goal } from "../goal.ts";
import { storeMadeUpPlan } from "../made-up-corpus.ts";
import { Random } from "../random.ts";
import { goalOf } from "./goal-of.ts";
import { indexGoals } from "./index-goals.ts";
import { cutQuery, makeTexts } from "./made-up-texts.ts";
import { buildPeers } from "./peers.ts";
import { buildPostings } from "./postings.ts";
import { type MadeUpCorpus, queryGoals, type Subject } from "./query-goals.ts";

const PLANS = 300;
const LARGE_PLANS = 3000;
const CLAUSES = 80;
const QUERIES = 40;
const LENGTHS = [1, 2, 4, 8] as const;

/**
 * Items 4a–4c: search over 24,000 clauses beside what others search with; with `large` over 240,000, too, with what is
 * stated for so many alone: how much quicker than a scan it is, and how it grows.
 */
export async function searchGoals(large: boolean): Promise<Goal[]> {
  const small = measure(PLANS, false);
  if (!large) return small.goals;
  const big = measure(LARGE_PLANS, true);
  const growth = LENGTHS.map((length, at): Goal => {
    const [own = 0, before = 1] = [big.firstTimes[at], small.firstTimes[at]];
    return goalOf({
      name: `4a growth of the first hits, ${length} characters, 24,000 → 240,000 clauses`,
      times: [own, before, null],
      goal: "≤ 4 × the smaller",
      pass: own <= 4 * before,
    });
  });
  return [...small.goals, ...big.goals, ...growth];
}

/** Goals for a corpus of so many plans, and the p95 of the first hits for each length. */
function measure(plans: number, isLarge: boolean): { readonly goals: Goal[]; readonly firstTimes: readonly number[] } {
  const made = makeCorpus(plans);
  const { texts, together } = made;
  const clauses = `${texts.length.toLocaleString("en")} clauses`;
  // Before the peers' indexes are in memory, which cost whatever leaves garbage.
  const index = indexGoals(made, (what) => `${what}, ${clauses}`, isLarge ? 1 : 5);
  const subject: Subject = { ...made, peers: buildPeers(texts, together), postings: buildPostings(texts) };
  const random = new Random(5);
  const lengths = LENGTHS.map((length) => {
    const queries = Array.from({ length: QUERIES }, () => cutQuery(texts, length, random));
    return queryGoals(subject, queries, (what) => `${what}, ${length} characters, ${clauses}`, isLarge);
  });
  return {
    goals: [...lengths.flatMap(({ goals }) => goals), ...index],
    firstTimes: lengths.map(({ first }) => first),
  };
}

function makeCorpus(plans: number): MadeUpCorpus {
  const texts = makeTexts(plans * CLAUSES);
  const corpus = openCorpusInMemory();
  for (let plan = 0; plan < plans; plan += 1) {
    storeMadeUpPlan(corpus, plan, texts.slice(plan * CLAUSES, (plan + 1) * CLAUSES));
  }
  return { corpus, texts: texts.map((text) => foldText(text).text), together: CLAUSES };
}
