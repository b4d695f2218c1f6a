import type { DiffRun } from "../../../shared/model/difference.ts";

/** How a difference reads: changes are stretches of runs that are not equal. */
export type Readability = {
  readonly changes: number;
  /** Characters marked on both sides. */
  readonly marked: number;
  readonly equalPieces: number;
  /** Equal pieces of one character. */
  readonly loneCharacters: number;
};

/** A piece of any library's difference: whether it is equal, and its characters on both sides together. */
export type Piece = { readonly isEqual: boolean; readonly characters: number };

export function readabilityOf(pieces: readonly Piece[]): Readability {
  const equal = pieces.filter(({ isEqual }) => isEqual);
  const marked = pieces.filter(({ isEqual }) => !isEqual);
  const changes = pieces.filter(({ isEqual }, at) => !isEqual && (pieces[at - 1]?.isEqual ?? true));
  return {
    changes: changes.length,
    marked: marked.reduce((sum, { characters }) => sum + characters, 0),
    equalPieces: equal.length,
    loneCharacters: equal.filter(({ characters }) => characters === 2).length,
  };
}

export function sumUp(all: readonly Readability[]): Readability {
  const sum = (of: keyof Readability) => all.reduce((total, one) => total + one[of], 0);
  return {
    changes: sum("changes"),
    marked: sum("marked"),
    equalPieces: sum("equalPieces"),
    loneCharacters: sum("loneCharacters"),
  };
}

export function piecesOfRuns(runs: readonly DiffRun[]): Piece[] {
  return runs.map(({ kind, a, b }) => ({
    isEqual: kind === "equal",
    characters: (a === null ? 0 : a.end - a.start) + (b === null ? 0 : b.end - b.start),
  }));
}
