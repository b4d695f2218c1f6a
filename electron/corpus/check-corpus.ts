import type { CorpusProblem } from "../../shared/contract/methods/corpus.ts";
import { checkDecisions, checkFrozen } from "./check-decisions.ts";
import { prepared, type ReadableCorpus, snapshot, type WritableCorpus } from "./connection.ts";
import { corpusFault } from "./corpus-fault.ts";
import { hashText } from "./hash-text.ts";
import { checkNotes } from "./notes/check-notes.ts";
import { checkSearchIndex } from "./search-index/check-search-index.ts";
import { listSketches } from "./sketches.ts";

/**
 * Looks through the whole corpus for damage: the file itself, references between rows, the search index, whether every
 * source is still the text that was imported, whether its regions still partition it, its corrections lie in it and its sketch
 * is one, and whether every decision can be read, every frozen table is what its id says and every note hangs on something.
 */
export function checkCorpus(corpus: WritableCorpus): readonly CorpusProblem[] {
  const checks = [
    ...[checkIntegrity, checkForeignKeys, checkSearchIndex, checkSources, checkRegions],
    ...[checkSketches, checkCorrections, checkDecisions, checkFrozen, checkNotes],
  ];
  return checks.flatMap((check) => survive(corpus, check));
}

/** Damage may stop a check half way; that is a finding, and the other checks go on. */
function survive(corpus: WritableCorpus, check: (corpus: WritableCorpus) => CorpusProblem[]): CorpusProblem[] {
  try {
    return check(corpus);
  } catch (error) {
    const known = corpusFault(error, corpus.name);
    if (known?.code !== "corpus/damaged") throw error;
    return [{ code: "integrity", detail: known.details.reason }];
  }
}

function checkIntegrity(corpus: ReadableCorpus): CorpusProblem[] {
  const found = prepared<[], { integrity_check: string }>(corpus, "PRAGMA integrity_check").all();
  return found
    .filter((row) => row.integrity_check !== "ok")
    .map((row) => ({ code: "integrity", detail: row.integrity_check }));
}

function checkForeignKeys(corpus: ReadableCorpus): CorpusProblem[] {
  const found = prepared<[], { table: string; parent: string }>(corpus, "PRAGMA foreign_key_check").all();
  return found.map(({ table, parent }) => ({ code: "foreign-key", detail: `${table} → ${parent}` }));
}

function checkSources(corpus: ReadableCorpus): CorpusProblem[] {
  const sources = prepared<[], { id: string; text: string; hash: string }>(
    corpus,
    "SELECT plan.id, source.text, source.text_sha256 AS hash FROM source JOIN plan ON plan.source_id = source.id",
  );
  const problems: CorpusProblem[] = [];
  // One text at a time: a corpus may hold more text than memory.
  for (const { id, text, hash } of sources.iterate()) {
    if (hashText(text) !== hash) problems.push({ code: "source-hash", detail: id });
  }
  return problems;
}

function checkRegions(corpus: ReadableCorpus): CorpusProblem[] {
  return snapshot(corpus, () => {
    const plans = prepared<[], { number: number; id: string }>(
      corpus,
      "SELECT plan.number, plan.id FROM plan ORDER BY number",
    ).all();
    return plans
      .filter(({ number }) => !isPartition(corpus, number))
      .map(({ id }): CorpusProblem => ({ code: "regions", detail: id }));
  });
}

/** A sketch that is none would hide the copies of its plan, or find some where there are none. */
function checkSketches(corpus: ReadableCorpus): CorpusProblem[] {
  return listSketches(corpus)
    .filter(({ sketch }) => sketch.some((hash, at) => at > 0 && hash <= (sketch[at - 1] ?? 0)))
    .map(({ id }) => ({ code: "sketch", detail: id }));
}

/** Every correction, be it in force or not, lies in its source and names the words that stand there. */
function checkCorrections(corpus: ReadableCorpus): CorpusProblem[] {
  const corrected = prepared<[], { source: number; id: string; start: number; end: number; before: string | null }>(
    corpus,
    `SELECT source, id, start, "end", before FROM correction ORDER BY source, number`,
  ).all();
  const texts = prepared<[number], { text: string }>(corpus, "SELECT text FROM source WHERE id = ?");
  return [...Map.groupBy(corrected, ({ source }) => source)].flatMap(([source, corrections]) => {
    const text = texts.get(source)?.text ?? "";
    return corrections
      .filter(
        ({ start, end, before }) => end > text.length || text.slice(start, end) !== (before ?? text.slice(start, end)),
      )
      .map(({ id }): CorpusProblem => ({ code: "corrections", detail: id }));
  });
}

function isPartition(corpus: ReadableCorpus, plan: number): boolean {
  const source = prepared<[number], { text: string }>(
    corpus,
    "SELECT text FROM source WHERE id = (SELECT source_id FROM plan WHERE number = ?)",
  ).get(plan);
  const regions = prepared<[number], { start: number; end: number }>(
    corpus,
    `SELECT start, "end" FROM region WHERE plan = ? ORDER BY ordinal`,
  ).all(plan);
  let covered = 0;
  for (const { start, end } of regions) {
    if (start !== covered || end <= start) return false;
    covered = end;
  }
  return covered === source?.text.length;
}
