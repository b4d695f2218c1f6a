import { raise } from "../../shared/contract/fault.ts";
import type { Params } from "../../shared/contract/methods.ts";
import type { PlanId } from "../../shared/model/ids.ts";
import type { ReadableCorpus } from "../corpus/connection.ts";
import { readSummary } from "../corpus/plan-rows.ts";
import { forgetSearch, listSavedSearches, saveSearch } from "../corpus/search/saved-searches.ts";
import type { Workroom } from "./workroom.ts";

/** In UTF-16 units. Some paragraphs are that long; whoever looks for more compares texts. */
const LONGEST_QUERY = 1000;

type Asked = { readonly query: string; readonly plans?: readonly PlanId[] | undefined };

/** What `answer` finds for a search. Raises search/too-long, and plan/unknown for a plan that is not in the corpus. */
export function answerSearch<A extends Asked, T>(
  corpus: ReadableCorpus,
  asked: A,
  answer: (corpus: ReadableCorpus, asked: A) => T,
): T {
  if (asked.query.length > LONGEST_QUERY) raise("search/too-long", { limit: String(LONGEST_QUERY) });
  for (const plan of asked.plans ?? []) if (readSummary(corpus, plan) === null) raise("plan/unknown", { plan });
  return answer(corpus, asked);
}

/** The searches that a person saved. */
export function savedSearches({ corpus }: Workroom) {
  return { searches: listSavedSearches(corpus) };
}

/** Saves a search and gives all. Raises search/too-long. */
export function keepSearch(room: Workroom, { name, query, filter }: Params<"search.save">) {
  if (query.length > LONGEST_QUERY) raise("search/too-long", { limit: String(LONGEST_QUERY) });
  saveSearch(room.corpus, { name, query, filter, savedAt: room.now().toISOString() });
  return savedSearches(room);
}

/** Forgets a saved search and gives all. */
export function dropSearch(room: Workroom, { name }: Params<"search.forget">) {
  forgetSearch(room.corpus, name);
  return savedSearches(room);
}
