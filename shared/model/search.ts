import { z } from "zod";
import { ClauseIdSchema, PlanIdSchema } from "./ids.ts";
import { SearchHitSchema } from "./plan.ts";

/** `any`: some deadline, `none`: no deadline, or a year in which one falls. */
export const DeadlineFilterSchema = z.union([z.enum(["any", "none"]), z.int().min(1900).max(2200)]);
export type DeadlineFilter = z.infer<typeof DeadlineFilterSchema>;

/** Which clauses a search looks at: those that meet every condition that is there. */
export const SearchFilterSchema = z
  .object({
    plans: z.array(PlanIdSchema).max(10_000).readonly().optional(),
    /** At least one of these is named in the clause's responsibility: names as the readings have them. */
    units: z.array(z.string()).max(1000).readonly().optional(),
    deadline: DeadlineFilterSchema.optional(),
    clauses: z.array(ClauseIdSchema).max(50_000).readonly().optional(),
  })
  .readonly();
export type SearchFilter = z.infer<typeof SearchFilterSchema>;

/** `best`: what answers a query best comes first; `stored`: as the clauses stand in the corpus. */
export const SearchOrderSchema = z.enum(["best", "stored"]);
export type SearchOrder = z.infer<typeof SearchOrderSchema>;

/** The first hits of a search; `more` where there are further ones. */
export const FirstHitsSchema = z.object({ hits: z.array(SearchHitSchema).readonly(), more: z.boolean() }).readonly();
export type FirstHits = z.infer<typeof FirstHitsSchema>;

const count = z.int().nonnegative();

/** How many clauses a search finds, and in which plans; plans without one are left out. */
export const SearchCountSchema = z
  .object({ total: count, plans: z.array(z.object({ plan: PlanIdSchema, count }).readonly()).readonly() })
  .readonly();
export type SearchCount = z.infer<typeof SearchCountSchema>;

/** What could be filtered by. Each list is counted without the filter's own condition of that kind. */
export const SearchFacetsSchema = z
  .object({
    plans: SearchCountSchema.unwrap().shape.plans,
    /** Units under the name that is used most, with every name of the same unit; the most frequent first. */
    units: z.array(z.object({ name: z.string(), names: z.array(z.string()).readonly(), count }).readonly()).readonly(),
    deadlines: z
      .object({
        any: count,
        none: count,
        years: z.array(z.object({ year: z.int(), count }).readonly()).readonly(),
      })
      .readonly(),
  })
  .readonly();
export type SearchFacets = z.infer<typeof SearchFacetsSchema>;
