import type { WritableCorpus } from "../../../electron/corpus/connection.ts";
import { indexPlan } from "../../../electron/corpus/search-index/index-plan.ts";
import type { Goal } from "../goal.ts";
import { median, processorTime } from "../measure.ts";
import { goalOf } from "./goal-of.ts";
import { buildCharacters } from "./peers.ts";
import type { MadeUpCorpus } from "./query-goals.ts";

/** What the index may take of the text's bytes, and its building of the time of FTS5's. */
const SIZE = 0.8;
const BUILT = 1.2;

/** Goals for the size of the index and the time to build it, plan by plan. Leaves the index as it was. */
export function indexGoals(made: MadeUpCorpus, title: (what: string) => string, rounds: number): Goal[] {
  const { corpus, texts } = made;
  const size = Number(
    corpus.prepare("SELECT sum(pgsize) FROM dbstat WHERE name IN ('search_segment', 'search_page')").pluck().get(),
  );
  const textSize = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  const share = size / textSize;
  const sized = { own: megabytes(size), peer: megabytes(textSize), toPeer: share, floor: null, toFloor: null };
  const times = Array.from({ length: rounds }, () => ({ own: buildOwn(made), peer: buildPeer(made) }));
  const ratio = median(times.map(({ own, peer }) => own / peer));
  const [own, peer] = [median(times.map(({ own }) => own)), median(times.map(({ peer }) => peer))];
  const built = goalOf({
    name: title("4c building the index, processor"),
    times: [own, peer, null],
    goal: `≤ ${BUILT} × FTS5 characters (median of ${rounds})`,
    pass: ratio <= BUILT,
  });
  return [
    { name: title("4c size of the index"), ...sized, goal: `≤ ${SIZE} × the text`, pass: share <= SIZE },
    { ...built, toPeer: ratio },
  ];
}

function buildOwn({ corpus, texts, together }: MadeUpCorpus): number {
  corpus.exec("DELETE FROM search_segment; DELETE FROM search_page");
  const begun = processorTime();
  for (let plan = 1; plan <= texts.length / together; plan += 1) index(corpus, plan);
  return processorTime() - begun;
}

function index(corpus: WritableCorpus, plan: number): void {
  corpus.transaction(() => {
    indexPlan(corpus, plan);
  })();
}

function buildPeer({ texts, together }: MadeUpCorpus): number {
  const begun = processorTime();
  buildCharacters(texts, together);
  return processorTime() - begun;
}
