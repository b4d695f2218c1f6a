import type { NamedClauses } from "../../shared/alignment/nearest/corpus-clauses.ts";
import { raise } from "../../shared/contract/fault.ts";
import type { Params } from "../../shared/contract/methods.ts";
import type { SimilarClause } from "../../shared/model/similar-clause.ts";
import { type ReadableCorpus, snapshot } from "../corpus/connection.ts";
import { foldedClauses, listReadings, type PresentReading, readShownClause } from "../corpus/folded-clauses.ts";
import type { Comparer } from "./comparer.ts";
import type { SimilarAnswer } from "./comparing-messages.ts";
import { untilCancelled } from "./shared-work.ts";

type Asked = Params<"clause.similar">;

/** Looks through the whole corpus for clauses like one. */
export type SimilarClauses = {
  /** As `clause.similar` has it. Raises plan/unknown, clause/unknown, call/cancelled and what a Comparer raises. */
  to(asked: Asked, signal: AbortSignal): Promise<readonly SimilarClause[]>;
};

/** So many characters are handed over at once: between two such batches other work has its turn. */
const BATCH = 1_000_000;

/** The comparing process keeps the clauses it was given, so that only the first question after a change takes long. */
export function openSimilarClauses(corpus: ReadableCorpus, comparer: Comparer): SimilarClauses {
  let turn: Promise<unknown> = Promise.resolve();

  async function find(asked: Asked, signal: AbortSignal): Promise<readonly SimilarClause[]> {
    const { text, readings } = gather(corpus, asked);
    const { found } = await lookUp(asked, readings, signal);
    const clauses = found.flatMap((one) => {
      const shown = readShownClause(corpus, one.clause);
      return shown === null ? [] : [{ ...shown, ...one }];
    });
    const others = clauses.map((clause) => clause.text);
    const spans = await comparer.shared(text, others, signal);
    return clauses.map((clause, at) => ({ ...clause, ...(spans[at] ?? { shared: [], theirs: [] }) }));
  }

  /** The process may end between two questions, when somebody cancels another one; then it learns again. */
  async function lookUp(
    { clause, limit }: Asked,
    readings: ReadonlyMap<string, PresentReading>,
    signal: AbortSignal,
  ): Promise<SimilarAnswer> {
    for (;;) {
      const answer = await comparer.similar({ plans: [...readings.keys()], clause, most: limit }, signal);
      if (answer.unknown.length === 0) return answer;
      for (const plans of batchesOf(answer.unknown, readings)) await comparer.learn(plans, signal);
    }
  }

  function* batchesOf(
    names: readonly string[],
    readings: ReadonlyMap<string, PresentReading>,
  ): Generator<NamedClauses[]> {
    let batch: NamedClauses[] = [];
    let size = 0;
    for (const name of names) {
      const reading = readings.get(name);
      const clauses = reading === undefined ? [] : foldedClauses(corpus, reading.number);
      batch.push({ name, clauses });
      size += clauses.reduce((sum, { fold }) => sum + fold.length, 0);
      if (size < BATCH) continue;
      yield batch;
      batch = [];
      size = 0;
    }
    yield batch;
  }

  return {
    to(asked, signal) {
      // One question after the other: what one teaches the process, the next need not.
      const found = turn.then(() => find(asked, signal));
      turn = found.catch(() => undefined);
      return untilCancelled(found, signal);
    },
  };
}

function gather(
  corpus: ReadableCorpus,
  { plan, clause }: Asked,
): { readonly text: string; readonly readings: ReadonlyMap<string, PresentReading> } {
  return snapshot(corpus, () => {
    const readings = listReadings(corpus);
    if (!readings.some((reading) => reading.plan === plan)) raise("plan/unknown", { plan });
    const shown = readShownClause(corpus, clause);
    if (shown === null || shown.plan !== plan) return raise("clause/unknown", { plan, clause });
    return { text: shown.text, readings: new Map(readings.map((reading) => [nameOf(reading), reading])) };
  });
}

function nameOf({ plan, readerVersion }: PresentReading): string {
  return `${plan}/${readerVersion}`;
}
