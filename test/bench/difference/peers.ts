import { diffChars } from "diff";
import type { Way } from "../measure.ts";
import type { TextPair } from "./text-pairs.ts";

// Other libraries that compare texts, each with nothing around it but what its own form of arguments asks for.

type Piece = readonly [kind: number, text: string];

/** The parts of the libraries that are used here. */
type FastDiff = (a: string, b: string) => Piece[];
type NodeDiff3 = { diffIndices(a: string[], b: string[]): unknown };
type DiffMatchPatch = {
  Diff_Timeout: number;
  diff_main(a: string, b: string, checkLines: boolean): Piece[];
  diff_cleanupSemantic(pieces: Piece[]): void;
};

export type Peers = {
  readonly diffChars: Way<TextPair>;
  readonly nodeDiff3: Way<TextPair>;
  readonly fastDiff: Way<TextPair>;
  readonly diffMatchPatch: Way<TextPair>;
  /** diff-match-patch with its semantic clean-up: pieces of -1 deleted, 1 inserted, 0 equal. */
  readonly cleanedUp: (pair: TextPair) => readonly Piece[];
};

/** Loads the libraries. They are development dependencies of the benchmark alone. */
export async function loadPeers(): Promise<Peers> {
  const { default: fastDiff } = await load<{ default: FastDiff }>("fast-diff");
  const { diffIndices } = await load<NodeDiff3>("node-diff3");
  const { default: Matcher } = await load<{ default: new () => DiffMatchPatch }>("diff-match-patch");
  const matcher = new Matcher();
  matcher.Diff_Timeout = 0;
  return {
    diffChars: ({ a, b }) => diffChars(a, b),
    nodeDiff3: ({ a, b }) => diffIndices([...a], [...b]),
    fastDiff: ({ a, b }) => fastDiff(a, b),
    diffMatchPatch: ({ a, b }) => matcher.diff_main(a, b, false),
    cleanedUp: ({ a, b }) => {
      const pieces = matcher.diff_main(a, b, false);
      matcher.diff_cleanupSemantic(pieces);
      return pieces;
    },
  };
}

/** They are old packages, most without types; what is used of them is stated above. */
async function load<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}
