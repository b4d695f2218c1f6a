import type { Span } from "../../../shared/model/span.ts";

/** A span that belongs to something with a number. */
export type Owned = Span & { readonly owner: number };

/** Tells which spans cover a stretch, for stretches asked for in the order of the text. */
export class SpanWalk {
  readonly #spans: readonly Owned[];
  #next = 0;
  #open: Owned[] = [];

  constructor(spans: readonly Owned[]) {
    this.#spans = [...spans].sort((a, b) => a.start - b.start);
  }

  /** Owners, ascending, of the spans that cover all of [start, end). No span may begin or end inside the stretch. */
  covering(start: number, end: number): readonly number[] {
    this.#moveTo(start);
    return this.#open.length === 0 ? NONE : owners(this.#open.filter((span) => span.end >= end && span.end > start));
  }

  /** Owners, ascending, of the spans without length at a place. To be asked before what begins there. */
  at(place: number): readonly number[] {
    this.#moveTo(place);
    return owners(this.#open.filter((span) => span.start === place && span.end === place));
  }

  /** Opens the spans that begin up to a place and closes those that end before it. */
  #moveTo(place: number): void {
    const isOver = (span: Owned) => span.end <= place && span.start !== place;
    if (this.#open.some(isOver)) this.#open = this.#open.filter((span) => !isOver(span));
    for (let span = this.#spans[this.#next]; span !== undefined && span.start <= place; ) {
      if (!isOver(span)) this.#open.push(span);
      this.#next += 1;
      span = this.#spans[this.#next];
    }
  }
}

const NONE: readonly number[] = [];

function owners(spans: readonly Owned[]): readonly number[] {
  const [first] = spans;
  if (first === undefined) return NONE;
  if (spans.length === 1) return [first.owner];
  return [...new Set(spans.map((span) => span.owner))].sort((a, b) => a - b);
}
