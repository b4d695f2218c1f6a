import type { Flow } from "./join-pages.ts";

type LineFlow = Extract<Flow, { kind: "line" }>;

/** How a document is set. */
export type Typography = {
  /** The size of most of its words; 0 where it has none. */
  readonly bodySize: number;
  /** The usual distance between baselines; 0 where no two lines stand below each other. */
  readonly pitch: number;
  /** The levels of headings by their rounded size, 1 for the largest. */
  readonly levels: ReadonlyMap<number, number>;
};

/** Words this much larger than the text are headings; much larger ones are a letterhead or an ornament. */
const HEADING = { least: 1.2, most: 2.1, characters: 60 } as const;
const MOST_LEVELS = 9;

export function findTypography(lines: readonly LineFlow[]): Typography {
  const bodySize = mostFrequent(lines.map(({ line }) => [line.size, line.text.length]));
  return { bodySize, pitch: usualPitch(lines, bodySize), levels: levelsOf(lines, bodySize) };
}

function usualPitch(lines: readonly LineFlow[], bodySize: number): number {
  return mostFrequent(
    lines.flatMap(({ line, page, place }, index): [number, number][] => {
      const above = lines[index - 1];
      if (above?.page !== page || above.place.column !== place.column) return [];
      const pitch = line.base - above.line.base;
      return pitch > 0 && pitch < 4 * bodySize ? [[pitch, 1]] : [];
    }),
  );
}

/** The number that carries most weight, when numbers that differ by less than a quarter count as one. */
function mostFrequent(weighted: readonly (readonly [number: number, weight: number])[]): number {
  const weights = new Map<number, number>();
  for (const [number, weight] of weighted) {
    const key = Math.round(number * 4) / 4;
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  let [found, most] = [0, 0];
  for (const [number, weight] of weights) if (weight > most) [found, most] = [number, weight];
  return found;
}

function levelsOf(lines: readonly LineFlow[], bodySize: number): Map<number, number> {
  const sizes = new Set<number>();
  for (const { line } of lines) {
    const larger = line.size / bodySize;
    if (larger >= HEADING.least && larger <= HEADING.most && line.text.length <= HEADING.characters)
      sizes.add(Math.round(line.size));
  }
  const sorted = [...sizes].sort((a, b) => b - a).slice(0, MOST_LEVELS);
  return new Map(sorted.map((size, index) => [size, index + 1]));
}
