import type { WritableCorpus } from "../../../electron/corpus/connection.ts";
import { findFirst } from "../../../electron/corpus/search/find-matches.ts";
import { countClauses, firstHits } from "../../../electron/corpus/search/search-clauses.ts";
import { readWords } from "../../../electron/corpus/search/search-words.ts";
import type { Goal } from "../goal.ts";
import { madeUpClause } from "../made-up-corpus.ts";
import { goalOf } from "./goal-of.ts";
import type { Peers } from "./peers.ts";
import type { Postings } from "./postings.ts";

/** A corpus of made-up plans. */
export type MadeUpCorpus = {
  readonly corpus: WritableCorpus;
  /** Folded, in the order of the corpus. */
  readonly texts: readonly string[];
  /** How many of them are in a plan. */
  readonly together: number;
};

/** The same beside what others search with. */
export type Subject = MadeUpCorpus & { readonly peers: Peers; readonly postings: Postings };

/** Goals for queries of one length, and the p95 of the first hits. */
export type LengthGoals = { readonly goals: readonly Goal[]; readonly first: number };

const SHOWN = 20;
const ROUNDS = 5;
/** A turn is so many answers, or so many milliseconds. */
const ANSWERS = 5;
const LONG = 5;
/** What ranking may take of bm25's time, counting of the bigrams' and finding of a scan's. */
const RANKED = 0.2;
const COUNTED = 1.2;
const FOUND = 0.01;

/** @param besideScan whether to print what a scan by LIKE takes, too */
export function queryGoals(
  subject: Subject,
  queries: readonly string[],
  title: (what: string) => string,
  besideScan: boolean,
): LengthGoals {
  const { peers, postings } = subject;
  const own = ownWays(subject);
  const hasPairs = (queries[0]?.length ?? 0) > 1;
  const { wrong, hits, extra } = compareResults(subject, queries);
  const exact = `${wrong} of ${queries.length} queries with a false or missing hit`;
  const [first = 0, peer = 0, floor = 0] = hasPairs
    ? percentiles(
        [own.first, (query) => peers.firstOfBigrams(query, SHOWN), (query) => postings(query, SHOWN)],
        queries,
      )
    : percentiles([own.first], queries);
  const [best = 0, ranked = 0] = percentiles([own.best, (query) => peers.bestOfCharacters(query, SHOWN)], queries);
  const goals = [
    goalOf({
      name: title(`4a first ${SHOWN}, p95`),
      times: [first, hasPairs ? peer : null, hasPairs ? floor : null],
      goal: `≤ 1 ms (peer: FTS5 bigrams, row numbers alone; ${exact})`,
      pass: first <= 1 && wrong === 0,
    }),
    goalOf({
      name: title("4b ranked, p95"),
      times: [best, ranked, null],
      goal: `≤ ${RANKED} × FTS5 characters by bm25 (which has ${extra} false hits beside ${hits}; all hits rated)`,
      pass: best <= RANKED * ranked,
    }),
    ...(hasPairs ? countGoals(own.count, peers, queries, title, exact) : []),
    ...(hasPairs && besideScan ? [scanGoal(own.find, peers, queries, title)] : []),
  ];
  return { goals, first };
}

function ownWays({ corpus }: Subject) {
  const quoted = (query: string) => `“${query}”`;
  return {
    first: (query: string) => firstHits(corpus, { query: quoted(query), order: "stored", limit: SHOWN }),
    best: (query: string) => firstHits(corpus, { query: quoted(query), order: "best", limit: SHOWN }),
    count: (query: string) => countClauses(corpus, { query: quoted(query) }),
    find: (query: string) => findFirst(corpus, readWords(quoted(query)), { plans: null, meeting: null }, SHOWN),
  };
}

/** How many queries find or count anything but what a look at every text finds; how much FTS5 finds beyond that. */
function compareResults(subject: Subject, queries: readonly string[]) {
  const { texts, together, peers } = subject;
  const own = ownWays(subject);
  const truth = queries.map((query) => texts.flatMap((text, at) => (text.includes(query) ? [at] : [])));
  const wrong = queries.filter((query, at) => {
    const expected = truth[at] ?? [];
    const ids = expected.slice(0, SHOWN).map((at) => madeUpClause(Math.floor(at / together), at % together));
    const found = own.first(query).hits.map(({ clause }) => clause);
    return own.count(query).total !== expected.length || found.join() !== ids.join();
  }).length;
  const hits = truth.reduce((sum, found) => sum + found.length, 0);
  const extra = queries.reduce(
    (sum, query, at) => sum + Math.max(0, peers.countOfCharacters(query) - (truth[at]?.length ?? 0)),
    0,
  );
  return { wrong, hits, extra };
}

/** The project counts in all and by plan at once: beside what counts in all alone, and beside what counts by plan. */
function countGoals(
  count: (query: string) => unknown,
  peers: Peers,
  queries: readonly string[],
  title: (what: string) => string,
  exact: string,
): Goal[] {
  const ways = [count, peers.countOfBigrams, peers.countOfBigramsByPlan];
  const [own = 0, inAll = 0, byPlan = 0] = percentiles(ways, queries);
  const goal = (name: string, peer: number, words: string): Goal =>
    goalOf({ name: title(name), times: [own, peer, null], goal: words, pass: own <= COUNTED * peer });
  return [
    goal("4b counted in all and by plan, p95", inAll, `≤ ${COUNTED} × FTS5 bigrams, in all alone (${exact})`),
    goal("4b counted in all and by plan, p95", byPlan, `≤ ${COUNTED} × FTS5 bigrams by plan`),
  ];
}

/** LIKE gives row numbers alone: so does what is timed beside it. */
function scanGoal(
  find: (query: string) => unknown,
  peers: Peers,
  queries: readonly string[],
  title: (what: string) => string,
): Goal {
  const [own = 0, scan = 0] = percentiles([find, (query) => peers.firstOfScan(query, SHOWN)], queries);
  return goalOf({
    name: title(`4a first ${SHOWN} found, not shown, p95`),
    times: [own, scan, null],
    goal: `≤ ${FOUND} × LIKE`,
    pass: own <= FOUND * scan,
  });
}

/**
 * The times in milliseconds that 19 of 20 queries stay under, one for each way. The ways take turns of a few answers each,
 * and of each query the best time counts: the machine is shared.
 */
function percentiles(ways: readonly ((query: string) => unknown)[], queries: readonly string[]): number[] {
  const times = ways.map(() => queries.map(() => Number.POSITIVE_INFINITY));
  queries.forEach((query, at) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      ways.forEach((way, which) => {
        const best = times[which];
        if (best !== undefined) best[at] = Math.min(best[at] ?? 0, quickest(way, query));
      });
    }
  });
  return times.map((all) => all.toSorted((one, other) => one - other)[Math.floor(all.length * 0.95)] ?? 0);
}

function quickest(way: (query: string) => unknown, query: string): number {
  let best = Number.POSITIVE_INFINITY;
  const begun = performance.now();
  for (let now = begun, answer = 0; answer < ANSWERS && now - begun < LONG; answer += 1) {
    way(query);
    const then = performance.now();
    best = Math.min(best, then - now);
    now = then;
  }
  return best;
}
