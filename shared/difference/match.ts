/** A stretch that two sequences have in common: `length` units from `a` in the first and from `b` in the second. */
export type Match = { readonly a: number; readonly b: number; readonly length: number };

/** The matches as seen from the other side. */
export function mirrorMatches(matches: readonly Match[]): Match[] {
  return matches.map(({ a, b, length }) => ({ a: b, b: a, length }));
}

/** How many units the matches cover on either side. */
export function matchedLength(matches: readonly Match[]): number {
  return matches.reduce((sum, { length }) => sum + length, 0);
}

/** Collects matches in order, joining those that follow each other without a gap on either side. */
export class MatchList {
  private readonly closed: Match[] = [];
  private a = 0;
  private b = 0;
  private length = 0;

  add(a: number, b: number, length: number): void {
    if (a === this.a + this.length && b === this.b + this.length) {
      this.length += length;
      return;
    }
    this.close();
    this.a = a;
    this.b = b;
    this.length = length;
  }

  finish(): readonly Match[] {
    this.close();
    return this.closed;
  }

  private close(): void {
    if (this.length > 0) this.closed.push({ a: this.a, b: this.b, length: this.length });
    this.length = 0;
  }
}
