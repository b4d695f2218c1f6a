import Database from "better-sqlite3";
import { openCorpusInMemory } from "../../../electron/corpus/open-corpus.ts";
import { searchClauses } from "../../../electron/corpus/search-clauses.ts";
import { foldText } from "../../../shared/text/fold.ts";
import { type Goal, inMilliseconds } from "../goal.ts";
import { storeMadeUpPlan } from "../made-up-corpus.ts";
import { readShippedClauses } from "../plan-clauses.ts";
import { Random } from "../random.ts";

const PLANS = 300;
const CLAUSES = 80;
const QUERIES = 40;
const LENGTHS = [2, 4, 8] as const;
const SHOWN = 20;
const ROUNDS = 3;

type Search = (query: string) => number;

/** Item 4a: the first twenty hits among 24,000 clauses, beside a scan of the texts and FTS5 over bigrams. */
export async function searchGoals(): Promise<Goal[]> {
  const texts = makeTexts();
  const folded = texts.map((text) => foldText(text).text);
  const own = ownSearch(texts);
  const { like, bigram } = peerSearches(folded);
  const random = new Random(5);
  return LENGTHS.flatMap((length) => {
    const queries = Array.from({ length: QUERIES }, () => cutQuery(folded, length, random));
    const wrong = queries.filter((query) => own(query) !== folded.filter((text) => text.includes(query)).length).length;
    const p95 = percentile(own, queries);
    const scan = percentile(like, queries);
    const fts = percentile(bigram, queries);
    const shared = { own: inMilliseconds(p95), floor: null, toFloor: null };
    const counted = `${wrong} of ${QUERIES} counts wrong`;
    return [
      {
        ...shared,
        name: `4a ${length} characters, p95, ranked and counted`,
        peer: inMilliseconds(fts),
        toPeer: p95 / fts,
        goal: `≤ 1 ms (peer: FTS5 bigrams, first ${SHOWN} in row order; ${counted})`,
        pass: p95 <= 1 && wrong === 0,
      },
      {
        ...shared,
        name: `4a ${length} characters, p95, beside LIKE`,
        peer: inMilliseconds(scan),
        toPeer: p95 / scan,
        goal: "≤ 0.01 × LIKE, counted",
        pass: p95 <= scan / 100,
      },
    ];
  });
}

/** Clauses of the shipped plans with their sentences exchanged: one topic, as a corpus of such plans is. */
function makeTexts(): string[] {
  const sentences = readShippedClauses()
    .flat()
    .flatMap((text) => text.match(/[^。；]+[。；]?/gu) ?? []);
  const random = new Random(1);
  return Array.from({ length: PLANS * CLAUSES }, () => {
    let text = "";
    while (text.length < 150) text += random.pick(sentences);
    return text;
  });
}

function ownSearch(texts: readonly string[]): Search {
  const corpus = openCorpusInMemory();
  for (let plan = 0; plan < PLANS; plan += 1)
    storeMadeUpPlan(corpus, plan, texts.slice(plan * CLAUSES, (plan + 1) * CLAUSES));
  return (query) => searchClauses(corpus, { query: `“${query}”`, limit: SHOWN }).total;
}

function peerSearches(texts: readonly string[]): { like: Search; bigram: Search } {
  const database = new Database(":memory:");
  database.exec("CREATE TABLE clause (id INTEGER PRIMARY KEY, text TEXT)");
  database.exec("CREATE VIRTUAL TABLE bigrams USING fts5 (tokens, content = '', tokenize = 'unicode61')");
  const store = database.prepare("INSERT INTO clause VALUES (?, ?)");
  const index = database.prepare("INSERT INTO bigrams (rowid, tokens) VALUES (?, ?)");
  database.transaction(() => {
    texts.forEach((text, id) => {
      store.run(id + 1, text);
      index.run(id + 1, tokens(text));
    });
  })();
  const like = database.prepare("SELECT count(*) AS n FROM clause WHERE text LIKE ?").pluck();
  const bigram = database.prepare(`SELECT rowid FROM bigrams WHERE bigrams MATCH ? LIMIT ${SHOWN}`).pluck();
  return {
    like: (query) => Number(like.get(`%${query}%`)),
    bigram: (query) => bigram.all(`"${tokens(query)}"`).length,
  };
}

function tokens(text: string): string {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)).join(" ");
}

function cutQuery(texts: readonly string[], length: number, random: Random): string {
  for (;;) {
    const text = random.pick(texts);
    const at = random.below(Math.max(1, text.length - length));
    const query = text.slice(at, at + length);
    if (query.length === length && /^\p{Script=Han}+$/u.test(query)) return query;
  }
}

function percentile(search: Search, queries: readonly string[]): number {
  const times = queries.flatMap((query) =>
    Array.from({ length: ROUNDS }, () => {
      const begun = performance.now();
      search(query);
      return performance.now() - begun;
    }),
  );
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
}
