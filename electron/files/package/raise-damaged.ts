import { FaultError, raise } from "../../../shared/contract/fault.ts";

/** The first words of a library's message; what follows may quote the file. */
const FIRST_WORDS = /^[\p{L}\p{N}\p{P}\p{Zs}]{0,80}?(?=[.:,]|$)/u;

/**
 * Raises file/damaged for what a library finds wrong with a file; passes on what is a fault already, and what is no
 * error at all. Nothing that stands in the file gets into the fault: it may be long or disguise itself.
 *
 * @param file the name to show
 * @param layer the part of the container that is wrong, as people who know files call it
 */
export function raiseDamaged(error: unknown, file: string, layer: "ZIP" | "XML"): never {
  if (error instanceof FaultError || !(error instanceof Error)) throw error;
  const words = FIRST_WORDS.exec(error.message)?.[0] ?? "";
  return raise("file/damaged", { file, reason: words === "" ? layer : `${layer}: ${words}` }, error);
}
