import { z } from "zod";
import { ClauseIdSchema, PlanIdSchema } from "../../model/ids.ts";
import { SearchResultSchema } from "../../model/plan.ts";
import { SimilarClauseSchema } from "../../model/similar-clause.ts";

/** Finding clauses. */
export const SEARCH_METHODS = {
  /**
   * Clauses whose text holds every word of the query, in either script; “…” or "…" around words means the phrase.
   * `plans` limits the search to some plans. A blank query finds nothing. Raises plan/unknown and search/too-long.
   */
  "search.clauses": {
    params: z.strictObject({
      query: z.string(),
      plans: z.array(PlanIdSchema).max(1000).readonly().optional(),
      limit: z.int().min(1).max(1000),
    }),
    result: SearchResultSchema,
  },
  /**
   * The clauses of all other plans worded most like this one, best first, at most so many; fewer where no more have two
   * characters in a row in common with it. The first call after plans came or went takes longer. Can be cancelled. Raises
   * plan/unknown, clause/unknown, alignment/…
   */
  "clause.similar": {
    params: z.strictObject({ plan: PlanIdSchema, clause: ClauseIdSchema, limit: z.int().min(1).max(50) }),
    result: z.object({ clauses: z.array(SimilarClauseSchema).readonly() }),
  },
} as const;
