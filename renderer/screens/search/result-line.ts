import type { ClauseId, PlanId } from "../../../shared/model/ids.ts";
import type { SearchHit } from "../../../shared/model/plan.ts";
import type { SimilarClause } from "../../../shared/model/similar-clause.ts";
import { type Span, span } from "../../../shared/model/span.ts";

/** One clause among the results, found by its words or by its likeness. */
export type ResultLine = {
  readonly plan: PlanId;
  readonly clause: ClauseId;
  readonly title: string;
  readonly path: readonly string[];
  readonly snippet: string;
  /** What is marked in the snippet: the words that were looked for, or what both clauses have. */
  readonly ranges: readonly Span[];
  /** The clause goes on, in the middle of a sentence, where the snippet ends. */
  readonly goesOn: boolean;
  /** 0–1; null for what was found by its words. */
  readonly similarity: number | null;
};

export function lineOfHit({ plan, clause, title, path, snippet, ranges }: SearchHit): ResultLine {
  return { plan, clause, title, path, snippet, ranges, goesOn: !SENTENCE_END.test(snippet), similarity: null };
}

export function lineOfSimilar({ plan, clause, title, path, text, theirs, similarity }: SimilarClause): ResultLine {
  return { plan, clause, title, path, ...excerpt(text, theirs), similarity };
}

// With what may close behind it.
const SENTENCE_END = /[。；！？!?;][”’」』）〉》")\s]*$/u;

const EXCERPT = 150;
const LEAD = 12;

/** A stretch of a text that begins shortly before the first mark. */
function excerpt(text: string, marks: readonly Span[]): Pick<ResultLine, "snippet" | "ranges" | "goesOn"> {
  const from = text.length <= EXCERPT ? 0 : Math.max(0, Math.min((marks[0]?.start ?? 0) - LEAD, text.length - EXCERPT));
  const start = wholeCharacter(text, from);
  const end = wholeCharacter(text, start + EXCERPT);
  const ranges = marks
    .filter((mark) => mark.start < end && mark.end > start)
    .map((mark) => span(Math.max(mark.start, start) - start, Math.min(mark.end, end) - start));
  return { snippet: text.slice(start, end), ranges, goesOn: end < text.length };
}

/** The offset, or the one before where it would cut a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

/** Id of a line, for the field and the grid that command it. */
export function lineId(panel: string, { plan, clause }: ResultLine): string {
  return `${panel}-${plan}-${clause}`;
}
