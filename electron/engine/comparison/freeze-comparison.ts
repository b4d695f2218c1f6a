import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { raise } from "../../../shared/contract/fault.ts";
import type { AlignmentTable, ComparisonId } from "../../../shared/model/comparison.ts";
import type { FrozenId, FrozenSummary } from "../../../shared/model/frozen-comparison.ts";
import type { ReadableCorpus } from "../../corpus/connection.ts";
import { listDecisionEntries } from "../../corpus/decisions.ts";
import { frozenAs, storeFrozen } from "../../corpus/frozen.ts";
import { frozenIdOf } from "../../corpus/frozen-id.ts";
import { hashText } from "../../corpus/hash-text.ts";
import { loadSource, planNumber } from "../../corpus/load-plan.ts";
import { programVersion } from "../program-version.ts";
import type { Workroom } from "../workroom.ts";
import type { AlignmentTables } from "./alignment-tables.ts";
import { canonicalJson } from "./canonical-json.ts";

const compress = promisify(gzip);

/**
 * Keeps the alignment table of a comparison as it is now, with all it was made of. Raises comparison/unknown,
 * call/cancelled and what a Comparer raises.
 */
export async function freezeComparison(
  room: Workroom,
  tables: AlignmentTables,
  comparison: ComparisonId,
  signal: AbortSignal,
): Promise<FrozenSummary> {
  const { corpus } = room;
  const table = await tables.alignInFull(comparison, signal);
  const decisions = listDecisionEntries(corpus, comparison).filter(({ state }) => state === "in-force");
  const made = { programVersion: programVersion(), sources: sourcesOf(corpus, table) };
  const content = canonicalJson({ ...made, decisions, table });
  const summary = {
    ...made,
    id: frozenIdOf(content),
    at: room.now().toISOString(),
    decisions: decisions.length,
  };
  const kept = { comparison, summary, tableHash: hashOfTable(table), content: await compress(content) };
  const frozen = storeFrozen(corpus, kept) ?? raise("comparison/unknown", {});
  room.tell({ kind: "corpus-changed" });
  return frozen;
}

/** The id under which a table of a comparison is frozen just as it stands; null where it is not. */
export function frozenIdFor(corpus: ReadableCorpus, table: AlignmentTable): FrozenId | null {
  return frozenAs(corpus, table.comparison.id, hashOfTable(table));
}

/** Of what a table shows: not its name, nor what there is to undo, nor the reasons, which follow from the rest. */
function hashOfTable({ comparison, alignment: { reasons: _, ...alignment }, ...shown }: AlignmentTable): string {
  return hashText(canonicalJson({ ...shown, alignment, base: comparison.base }));
}

function sourcesOf(corpus: ReadableCorpus, table: AlignmentTable): FrozenSummary["sources"] {
  return table.plans.flatMap(({ summary }) => {
    const number = planNumber(corpus, summary.id);
    if (number === null) return [];
    const { planTitle, title } = summary.metadata;
    return [{ plan: summary.id, title: planTitle ?? title, sha256: loadSource(corpus, number).sha256 }];
  });
}
