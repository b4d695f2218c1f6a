import { z } from "zod";
import { DeadlineFilterSchema } from "./search.ts";

/** How the row of the comparison stands in which a clause is (shared/alignment/review/row-state.ts). */
export const SearchedStateSchema = z.enum(["automatic", "doubtful", "confirmed", "corrected", "rejected"]);
export type SearchedState = z.infer<typeof SearchedStateSchema>;

/** A responsible unit as a person chose it, with every name that readings have for it. */
export const SearchedUnitSchema = z.object({ name: z.string(), names: z.array(z.string()).readonly() }).readonly();

/** What a person narrowed a search to, in her own terms; a list that is empty lets everything through. */
export const SavedFilterSchema = z
  .object({
    places: z.array(z.string()).readonly(),
    years: z.array(z.int()).readonly(),
    units: z.array(SearchedUnitSchema).readonly(),
    deadline: DeadlineFilterSchema.nullable(),
    state: SearchedStateSchema.nullable(),
  })
  .readonly();
export type SavedFilter = z.infer<typeof SavedFilterSchema>;

/** A search that is kept under a name. */
export const SavedSearchSchema = z
  .object({
    name: z.string(),
    query: z.string(),
    filter: SavedFilterSchema,
    /** ISO time, UTC. */
    savedAt: z.string(),
  })
  .readonly();
export type SavedSearch = z.infer<typeof SavedSearchSchema>;
