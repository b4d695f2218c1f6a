import type { ReadableCorpus } from "./connection.ts";

/** A number that differs from the last one when another process has changed the corpus. Own changes do not count. */
export function dataVersion(corpus: ReadableCorpus): number {
  return Number(corpus.pragma("data_version", { simple: true }));
}
