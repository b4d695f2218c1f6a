/** One line of the benchmark: what the project's own code takes beside a peer and beside what nobody can beat. */
export type Goal = {
  readonly name: string;
  /** Figures with their unit; null where there is none to print. */
  readonly own: string;
  readonly peer: string | null;
  readonly floor: string | null;
  readonly toPeer: number | null;
  readonly toFloor: number | null;
  /** The goal in words: ≤ 0.5 × node-diff3. */
  readonly goal: string;
  readonly pass: boolean;
};

const COLUMNS = ["name", "own", "peer", "floor", "own/peer", "own/floor", "goal", "pass"];

/** Prints the names of the columns. */
export function printHeader(): void {
  console.log(COLUMNS.join("\t"));
}

/** Prints a goal as one line of columns with tabs between them. */
export function printGoal({ name, own, peer, floor, toPeer, toFloor, goal, pass }: Goal): void {
  const cells = [name, own, peer ?? "–", floor ?? "–", ratio(toPeer), ratio(toFloor), goal, pass ? "pass" : "miss"];
  console.log(cells.join("\t"));
}

/** A time in the unit that reads best. */
export function inMilliseconds(milliseconds: number): string {
  return milliseconds < 0.1 ? `${(milliseconds * 1000).toFixed(1)} µs` : `${milliseconds.toFixed(2)} ms`;
}

function ratio(value: number | null): string {
  return value === null ? "–" : value.toPrecision(2);
}
