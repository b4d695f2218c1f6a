import { describeFault } from "../../../shared/contract/sentences.ts";
import type { SimilarClause } from "../../../shared/model/similar-clause.ts";
import type { Words } from "../../catalogue/words.tsx";
import type { Loadable } from "../../client/loadable.ts";
import type { Search } from "./use-search.ts";

/**
 * What came of a search, in a sentence: how much was found, and how much of it is listed.
 *
 * @param listed how many plans are among what is listed
 */
export function summariseSearch({ result, count }: NonNullable<Search>, listed: number, words: Words): string {
  const { say, language } = words;
  switch (result.state) {
    case "loading":
      return say("search.searching");
    case "failed":
      return describeFault(result.fault, language);
    case "ready": {
      const shown = result.value.hits.length;
      if (shown === 0) return say("search.none");
      if (count === null) return say("search.first", { shown });
      const found = say("search.total", { total: count.total, plans: Math.max(count.plans.length, listed) });
      return shown < count.total ? say("search.total-first", { found, shown }) : found;
    }
  }
}

/** What came of looking for similar clauses. */
export function summariseSimilar(found: Loadable<readonly SimilarClause[]>, { say, language }: Words): string {
  switch (found.state) {
    case "loading":
      return say("search.similar-searching");
    case "failed":
      return describeFault(found.fault, language);
    case "ready":
      return found.value.length === 0
        ? say("search.similar-none")
        : say("search.similar-found", { count: found.value.length });
  }
}
