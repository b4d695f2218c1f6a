import type { z } from "zod";
import { COMPARISON_METHODS } from "./methods/comparison.ts";
import { CORPUS_METHODS } from "./methods/corpus.ts";
import { EXPORT_METHODS } from "./methods/export.ts";
import { LEXICON_METHODS } from "./methods/lexicon.ts";
import { NOTE_METHODS } from "./methods/note.ts";
import { PLAN_METHODS } from "./methods/plan.ts";
import { SEARCH_METHODS } from "./methods/search.ts";

/** The engine's methods: the one list that every host serves and every client calls. Arguments and results are JSON. */
export const METHODS = {
  ...PLAN_METHODS,
  ...SEARCH_METHODS,
  ...COMPARISON_METHODS,
  ...EXPORT_METHODS,
  ...NOTE_METHODS,
  ...LEXICON_METHODS,
  ...CORPUS_METHODS,
} as const;

export type Method = keyof typeof METHODS;
export type Params<M extends Method> = z.infer<(typeof METHODS)[M]["params"]>;
export type Result<M extends Method> = z.infer<(typeof METHODS)[M]["result"]>;

/** True for the name of a method, and only its own name: nothing inherited such as `constructor`. */
export function isMethod(name: unknown): name is Method {
  return typeof name === "string" && Object.hasOwn(METHODS, name);
}
