import type { Span } from "../../../shared/model/span.ts";

/** A span that belongs to something with a number. */
export type Owned = Span & { readonly owner: number };

/** Tells which spans cover a stretch, for stretches asked for in the order of the text. */
export class SpanWalk {
  readonly #spans: readonly Owned[];
  #next = 0;
  #open: readonly Owned[] = [];

  constructor(spans: readonly Owned[]) {
    this.#spans = [...spans].sort((a, b) => a.start - b.start);
  }

  /** Owners, ascending, of the spans that cover all of [start, end). No span may begin or end inside the stretch. */
  covering(start: number, end: number): number[] {
    const arrived: Owned[] = [];
    for (let span = this.#spans[this.#next]; span !== undefined && span.start <= start; ) {
      arrived.push(span);
      this.#next += 1;
      span = this.#spans[this.#next];
    }
    this.#open = [...this.#open, ...arrived].filter((span) => span.end > start || span.start === start);
    return owners(this.#open.filter((span) => span.end >= end && span.end > start));
  }

  /** Owners, ascending, of the spans without length at a place. To be asked before what begins there. */
  at(place: number): number[] {
    this.covering(place, place);
    return owners(this.#open.filter((span) => span.start === place && span.end === place));
  }
}

function owners(spans: readonly Owned[]): number[] {
  return [...new Set(spans.map((span) => span.owner))].sort((a, b) => a - b);
}
