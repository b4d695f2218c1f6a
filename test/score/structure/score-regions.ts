import type { Region } from "../../../shared/model/reading.ts";
import type { GoldPlan } from "./gold-plan.ts";
import { NOTHING, type Tally } from "./tally.ts";

/** Agreement by character, white space left out. */
export type RegionScore = {
  /** Characters whose kind is the same. */
  readonly kinds: Tally;
  /** Characters that are noise. */
  readonly noise: Tally;
  /** Noise characters whose reason is the same. */
  readonly reasons: Tally;
};

/** Compares the kinds of regions character by character; counts nothing where the answers have no regions. */
export function scoreRegions(text: string, found: readonly Region[], gold: GoldPlan): RegionScore {
  if (gold.regions === null || gold.noise === null) return { kinds: NOTHING, noise: NOTHING, reasons: NOTHING };
  const got = paint(text.length, found);
  const want = paint(text.length, gold.regions);
  const gotReason = paint(
    text.length,
    found.flatMap((region) => (region.kind === "noise" ? [{ ...region, kind: region.reason }] : [])),
  );
  const wantReason = paint(
    text.length,
    gold.noise.map(({ start, end, reason }) => ({ start, end, kind: reason })),
  );
  const counted = Array.from({ length: text.length }, (_, at) => at).filter((at) => !/\s/u.test(text.charAt(at)));
  const count = (holds: (at: number) => boolean) => counted.filter(holds).length;
  const isNoise = (kinds: readonly (string | undefined)[]) => (at: number) => kinds[at] === "noise";
  const both = count((at) => isNoise(got)(at) && isNoise(want)(at));
  return {
    kinds: { right: count((at) => got[at] === want[at]), found: counted.length, wanted: counted.length },
    noise: { right: both, found: count(isNoise(got)), wanted: count(isNoise(want)) },
    reasons: {
      right: count((at) => isNoise(got)(at) && isNoise(want)(at) && gotReason[at] === wantReason[at]),
      found: both,
      wanted: both,
    },
  };
}

type Stretch = { readonly start: number; readonly end: number; readonly kind: string };

function paint(length: number, stretches: readonly Stretch[]): (string | undefined)[] {
  const kinds: (string | undefined)[] = new Array(length).fill(undefined);
  for (const { start, end, kind } of stretches) kinds.fill(kind, start, end);
  return kinds;
}
