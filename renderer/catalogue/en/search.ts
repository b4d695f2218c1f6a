import type { Translated } from "../translated.ts";
import type { searchWords as chinese } from "../zh-CN/search.ts";

/** Search, in English. */
export const searchWords: Translated<typeof chinese> = {
  "search.name": "Search all plans",
  "search.placeholder": "Search clauses, either script",
  "search.results": "Results",
  "search.searching": "Searching",
  "search.nothing": "No clause holds “{query}”. Try fewer characters, or leave out one of the words between blanks.",
  "search.total": "{total} {total|clause|clauses} in {plans} {plans|plan|plans}",
  "search.first": "The first {shown} are listed",
  "search.hits": "{count}",
  "search.to-row": "Go to its row",
  "search.to-source": "Show the source",
};
