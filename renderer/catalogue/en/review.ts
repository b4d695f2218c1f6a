import type { Translated } from "../translated.ts";
import type { reviewWords as chinese } from "../zh-CN/review.ts";

/** What a person should look at, in English. */
export const reviewWords: Translated<typeof chinese> = {
  "review.name": "To check",
  "review.none": "No row needs checking.",
  "review.what": "Doubtful rows, and rows to which clauses elsewhere may belong",
  "review.sum.conflict": "{count} with contradicting decisions",
  "review.sum.doubtful": "{count} doubtful: unsure that the clauses match",
  "review.sum.open": "{count} not doubtful, but clauses elsewhere may belong there",
  "review.states": "Rows by state",
  "review.only": "Only rows that are: {state}",
  "compare.seal.rejected": "no",
  "compare.retracted": "The decision is taken back.",
  "review.progress": "Progress of each plan",
  "review.decided": "{decided} / {all}",
  "review.confidence": "Only {percent} sure that these match",
  "review.gap": "Nothing from {plans}; perhaps {clause} belongs here",
  "review.maybe": "{clause} perhaps belongs here",
  "review.part": "Perhaps a part of “{row}”",
};
