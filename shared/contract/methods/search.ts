import { z } from "zod";
import { ClauseIdSchema, PlanIdSchema } from "../../model/ids.ts";
import { SearchResultSchema } from "../../model/plan.ts";
import { SavedFilterSchema, SavedSearchSchema } from "../../model/saved-search.ts";
import {
  FirstHitsSchema,
  SearchCountSchema,
  SearchFacetsSchema,
  SearchFilterSchema,
  SearchOrderSchema,
} from "../../model/search.ts";
import { SimilarClauseSchema } from "../../model/similar-clause.ts";
import { Nothing } from "./nothing.ts";

const query = z.string();
const name = z.string().trim().min(1).max(60);
const filtered = { query, ...SearchFilterSchema.unwrap().shape };
const saved = z.object({ searches: z.array(SavedSearchSchema).readonly() });

/** Finding clauses. */
export const SEARCH_METHODS = {
  /**
   * Clauses whose text holds every word of the query, in either script, and that meet the filter; “…” or "…" around words
   * means the phrase. The best first, and how many there are in all. A blank query finds nothing. Raises plan/unknown and
   * search/too-long.
   */
  "search.clauses": {
    params: z.strictObject({ ...filtered, limit: z.int().min(1).max(1000) }),
    result: SearchResultSchema,
  },
  /** The first hits of the same search alone, at once however many there are. Raises what `search.clauses` raises. */
  "search.hits": {
    params: z.strictObject({ ...filtered, order: SearchOrderSchema, limit: z.int().min(1).max(1000) }),
    result: FirstHitsSchema,
  },
  /** How many clauses the same search finds, in all and plan by plan. Raises what `search.clauses` raises. */
  "search.count": { params: z.strictObject(filtered), result: SearchCountSchema },
  /** What the hits of the same search could be narrowed to. Raises what `search.clauses` raises. */
  "search.facets": { params: z.strictObject(filtered), result: SearchFacetsSchema },
  /** The searches a person saved, by name. */
  "search.saved": { params: Nothing, result: saved },
  /** Saves a search under a name, in the place of one that has it already. Gives all. */
  "search.save": { params: z.strictObject({ name, query, filter: SavedFilterSchema }), result: saved },
  /** Forgets the search of a name, if there is one. Gives all. */
  "search.forget": { params: z.strictObject({ name }), result: saved },
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
