import { describeFault } from "../../../shared/contract/sentences.ts";
import type { Words } from "../../catalogue/words.tsx";
import type { HitGroup } from "./group-hits.ts";
import type { Search } from "./use-search.ts";

/** What came of a search, in a sentence: how much was found, and how much of it is listed. */
export function summariseSearch(
  { query, result }: NonNullable<Search>,
  groups: readonly HitGroup[],
  words: Words,
): string {
  const { say, language } = words;
  switch (result.state) {
    case "loading":
      return say("search.searching");
    case "failed":
      return describeFault(result.fault, language);
    case "ready": {
      const { total, hits } = result.value;
      if (total === 0) return say("search.nothing", { query });
      const found = say("search.total", { total, plans: groups.length });
      return hits.length < total ? `${found} ${say("search.first", { shown: hits.length })}` : found;
    }
  }
}
