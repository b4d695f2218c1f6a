import { z } from "zod";
import { DiffRunSchema } from "./difference.ts";
import { SpanSchema } from "./span.ts";

// What the changes of a difference are about. A reader switches each layer on and off; the runs stay as they are.

/** What can be told of a change from its words. */
export const WORDING_LAYERS = ["substance", "names", "figures", "strength", "numbering"] as const;
export const WordingLayerSchema = z.enum(WORDING_LAYERS);
export type WordingLayer = z.infer<typeof WordingLayerSchema>;

/**
 * - `substance`: what is done, and all that is nothing else
 * - `names`: places and units
 * - `figures`: numbers, dates, limits, document numbers
 * - `strength`: how far somebody is bound: 应当, 可以, 鼓励, 探索
 * - `numbering`: numbers of points and punctuation
 * - `script`: simplified here, traditional there
 * - `damage`: words that the reader of the source found damaged
 */
export const LAYERS = [...WORDING_LAYERS, "script", "damage"] as const;
export type Layer = (typeof LAYERS)[number];

const count = z.int().nonnegative();

/** How many changes of a difference are in each layer; damage is no difference, and is counted by itself. */
export const LayerCountsSchema = z
  .object({ substance: count, names: count, figures: count, strength: count, numbering: count, script: count })
  .readonly();
export type LayerCounts = z.infer<typeof LayerCountsSchema>;

/** A change, or the part of one that is about one thing: its words in the first text and in the second, one of them may be none. */
export const LayeredChangeSchema = z
  .object({
    layer: WordingLayerSchema,
    a: z.array(SpanSchema).readonly(),
    b: z.array(SpanSchema).readonly(),
  })
  .readonly();
export type LayeredChange = z.infer<typeof LayeredChangeSchema>;

export const DifferenceLayersSchema = z
  .object({
    /**
     * In the order of the runs, then those inside moved passages; their spans lie in runs that are deleted or inserted, of
     * the difference or inside a move.
     */
    changes: z.array(LayeredChangeSchema).readonly(),
    /** How often equal runs differ in punctuation, and in script. */
    punctuation: count,
    script: count,
    /** The texts differ in nothing but the names of places, and of units by their places: 同文，只换地名. */
    isLocalised: z.boolean(),
    /** How each moved passage reads inside, by its number less one: runs over it in both texts; one equal run unless it was edited. */
    insideMoves: z.array(z.array(DiffRunSchema).readonly()).readonly(),
  })
  .readonly();
export type DifferenceLayers = z.infer<typeof DifferenceLayersSchema>;
