import { useMemo } from "react";
import type { Plan } from "../../../shared/model/plan.ts";
import type { Span } from "../../../shared/model/span.ts";
import { buildBlocks } from "./build-blocks.ts";
import { buildLeaves, type Leaf } from "./build-leaves.ts";
import type { TextSetting } from "./leaf-view.tsx";
import { firstClauses, headingLevels, matchesByBlock } from "./margins.ts";
import { type NoiseEntry, noiseEntries, type OutlineEntry, outlineEntries } from "./outline-entries.ts";

type Layout = {
  readonly leaves: readonly Leaf[];
  readonly entries: readonly OutlineEntry[];
  readonly noise: readonly NoiseEntry[];
  readonly setting: TextSetting;
};

const NO_PATH: readonly string[] = [];
const NO_MATCHES: readonly Span[] = [];

/** Everything the view needs of a plan that does not change while it is read; of matches and script only what must. */
export function useLayout(plan: Plan, matches: readonly Span[], simplified: boolean, warningLabel: string): Layout {
  const { source, reading } = plan;
  const fixed = useMemo(() => {
    const blocks = buildBlocks(source.text, reading);
    return {
      blocks,
      leaves: buildLeaves(source.text, blocks),
      entries: outlineEntries(reading),
      noise: noiseEntries(source.text, reading),
      firsts: firstClauses(blocks, reading),
      paths: reading.clauses.map((clause) => clause.path.slice(-2)),
      levels: headingLevels(blocks, reading),
    };
  }, [source, reading]);

  const setting = useMemo((): TextSetting => {
    const matched = matchesByBlock(fixed.blocks, matches);
    return {
      source: source.text,
      simplified,
      warningLabel,
      levelAt: (block) => fixed.levels.get(block.start) ?? 2,
      pathAt: (block, chosen) =>
        chosen !== null && block.clauses.length > 1 && block.clauses.includes(chosen)
          ? (fixed.paths[chosen] ?? NO_PATH)
          : (fixed.paths[fixed.firsts.get(block.start) ?? -1] ?? NO_PATH),
      matchesAt: (block) => matched.get(block.start) ?? NO_MATCHES,
    };
  }, [fixed, matches, simplified, warningLabel, source]);

  return { leaves: fixed.leaves, entries: fixed.entries, noise: fixed.noise, setting };
}
