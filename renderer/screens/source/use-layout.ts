import { useMemo } from "react";
import type { ClauseId } from "../../../shared/model/ids.ts";
import type { LayoutTable } from "../../../shared/model/layout.ts";
import type { Span } from "../../../shared/model/span.ts";
import { useWords } from "../../catalogue/words.tsx";
import type { ShownText } from "../../script/shown-script.ts";
import type { MarkLabels } from "./block-view.tsx";
import { buildBlocks } from "./build-blocks.ts";
import { buildLeaves, type Leaf } from "./build-leaves.ts";
import type { TextSetting } from "./leaf-view.tsx";
import { firstClauses, headingLevels, matchesByBlock, proposalsByBlock } from "./margins.ts";
import { type NoiseEntry, noiseEntries, type OutlineEntry, outlineEntries } from "./outline-entries.ts";
import type { ReadSource } from "./read-source.ts";
import { type ColumnShare, columnShares } from "./table-grid.ts";
import { tableRuns, tablesOf } from "./tables-of.ts";

/** The number of a clause's row in the comparison at hand; null where it stands in none. */
export type RowOfClause = (clause: ClauseId) => number | null;

export type Layout = {
  readonly leaves: readonly Leaf[];
  readonly entries: readonly OutlineEntry[];
  readonly noise: readonly NoiseEntry[];
  readonly setting: TextSetting;
};

const NO_PATH: readonly string[] = [];
const NO_MATCHES: readonly Span[] = [];
const NO_PROPOSALS: readonly string[] = [];
const NO_SHARES: readonly ColumnShare[] = [];

/** Everything the view needs of a source that does not change while it is read; of matches and script only what must. */
export function useLayout(
  { source, reading }: ReadSource,
  matches: readonly Span[],
  script: ShownText,
  labels: MarkLabels,
  rowOf: RowOfClause | null,
): Layout {
  const fixed = useMemo(() => {
    const tables = tablesOf(source, reading);
    const blocks = buildBlocks(source.text, reading, tables);
    return {
      blocks,
      leaves: buildLeaves(source.text, blocks),
      entries: outlineEntries(reading),
      noise: noiseEntries(source.text, reading),
      firsts: firstClauses(blocks, reading),
      paths: reading.clauses.map((clause) => clause.path.slice(-2)),
      levels: headingLevels(blocks, reading),
      proposals: proposalsByBlock(blocks, reading),
      shares: sharesByTable(tableRuns(tables, reading)),
    };
  }, [source, reading]);

  const setting = useMemo((): TextSetting => {
    const matched = matchesByBlock(fixed.blocks, matches);
    return {
      source: source.text,
      script,
      labels,
      levelAt: (block) => fixed.levels.get(block.start) ?? 2,
      pathAt: (block, chosen) =>
        chosen !== null && block.clauses.length > 1 && block.clauses.includes(chosen)
          ? (fixed.paths[chosen] ?? NO_PATH)
          : (fixed.paths[fixed.firsts.get(block.start) ?? -1] ?? NO_PATH),
      proposalsAt: (block) => fixed.proposals.get(block.start) ?? NO_PROPOSALS,
      rowAt: (block) => {
        const first = rowOf === null ? undefined : reading.clauses[fixed.firsts.get(block.start) ?? -1];
        return first === undefined || rowOf === null ? null : rowOf(first.id);
      },
      matchesAt: (block) => matched.get(block.start) ?? NO_MATCHES,
      sharesOf: (table) => fixed.shares.get(table) ?? NO_SHARES,
    };
  }, [fixed, matches, script, labels, source, reading, rowOf]);

  return { leaves: fixed.leaves, entries: fixed.entries, noise: fixed.noise, setting };
}

/** The columns of a table that goes on after a heading or a page break stand one below the other. */
function sharesByTable(runs: readonly (readonly LayoutTable[])[]): Map<LayoutTable, readonly ColumnShare[]> {
  return new Map(
    runs.flatMap((run) => {
      const shares = columnShares(run);
      return run.map((table): [LayoutTable, readonly ColumnShare[]] => [table, shares]);
    }),
  );
}

/** The labels of the marks in the person's language. */
export function useMarkLabels(): MarkLabels {
  const { say } = useWords();
  return useMemo(
    () => ({
      warning: say("source.warning"),
      proposed: say("source.proposed"),
      row: say("compare.row"),
      toRow: say("source.to-row"),
    }),
    [say],
  );
}
