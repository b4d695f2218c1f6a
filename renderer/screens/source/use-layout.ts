import { useMemo } from "react";
import type { Plan } from "../../../shared/model/plan.ts";
import type { Span } from "../../../shared/model/span.ts";
import { buildBlocks } from "./build-blocks.ts";
import { buildLeaves, type Leaf } from "./build-leaves.ts";
import type { TextSetting } from "./leaf-view.tsx";
import { headingLevels, matchesByBlock, pathsByBlock } from "./margins.ts";
import { type NoiseEntry, noiseEntries, type OutlineEntry, outlineEntries } from "./outline-entries.ts";

type Layout = {
  readonly leaves: readonly Leaf[];
  readonly entries: readonly OutlineEntry[];
  readonly noise: readonly NoiseEntry[];
  readonly setting: TextSetting;
};

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
      paths: pathsByBlock(blocks, reading),
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
      pathAt: (block) => fixed.paths.get(block.start) ?? null,
      matchesAt: (block) => matched.get(block.start) ?? NO_MATCHES,
    };
  }, [fixed, matches, simplified, warningLabel, source]);

  return { leaves: fixed.leaves, entries: fixed.entries, noise: fixed.noise, setting };
}
