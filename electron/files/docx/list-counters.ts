import { LAST_LEVEL, type List, type ListLevel } from "./numbering.ts";

/**
 * The running counts of a document's lists. As in Word, every list made after one definition counts on where the last
 * one stopped, unless it sets a level anew, which it does once; a level begins anew when a higher one has been counted,
 * and a level that was passed over counts as begun.
 */
export class ListCounters {
  private readonly counts = new Map<string, (number | null)[]>();
  private readonly used = new Set<string>();

  /**
   * Counts a paragraph.
   *
   * @param id the list's own id
   * @param at the level from 0
   * @returns the counts of the levels 0 to `at`
   */
  next(id: string, list: List, at: number): number[] {
    const counts = this.countsOf(list.definition);
    const count = counts[at] ?? null;
    counts[at] = this.ownStart(id, list, at) ?? (count === null ? startOf(list, at) : count + 1);
    for (let below = at + 1; below <= LAST_LEVEL; below += 1) {
      if (restartsAfter(list.levels.get(below), at, below)) counts[below] = null;
    }
    for (let above = 0; above < at; above += 1) {
      counts[above] ??= this.ownStart(id, list, above) ?? startOf(list, above);
    }
    return counts.slice(0, at + 1).map((value) => value ?? 0);
  }

  private countsOf(definition: string): (number | null)[] {
    const known = this.counts.get(definition);
    if (known !== undefined) return known;
    const made = Array.from({ length: LAST_LEVEL + 1 }, () => null);
    this.counts.set(definition, made);
    return made;
  }

  /** Where a list sets a level anew, the first time that it is asked. */
  private ownStart(id: string, list: List, at: number): number | null {
    const start = list.starts.get(at);
    const use = `${id} ${at}`;
    if (start === undefined || this.used.has(use)) return null;
    this.used.add(use);
    return start;
  }
}

function startOf(list: List, at: number): number {
  return list.levels.get(at)?.start ?? 1;
}

/** Whether counting level `at` lets the deeper level `below` begin anew. */
function restartsAfter(level: ListLevel | undefined, at: number, below: number): boolean {
  const restart = level?.restart ?? null;
  // A level can only wait for one above it (17.9.10); anything else says nothing.
  return restart === null || restart > below ? true : at < restart;
}
