import { describeWarning } from "../../../shared/contract/sentences.ts";
import type { Clause, IdentifiedReading, Responsibility } from "../../../shared/model/reading.ts";
import type { Source } from "../../../shared/model/source.ts";
import type { Span } from "../../../shared/model/span.ts";

/**
 * A reading as `parse --json` prints it, without the source's layout, which says nothing that the reading does not. Sentences
 * are Chinese wherever it runs: the output must not depend on the system.
 */
export function readingJson({ layout, ...source }: Source, reading: IdentifiedReading) {
  return {
    source,
    metadata: reading.metadata,
    regions: reading.regions,
    outline: reading.outline,
    clauses: reading.clauses.map(clauseJson),
    warnings: reading.warnings.map(({ code, details, start, end }) => ({
      code,
      message: describeWarning({ code, details }, "zh-CN"),
      details,
      start,
      end,
    })),
  };
}

function clauseJson(clause: Clause) {
  const { id, path, title, titleKind, text, textSimplified, spans, responsibility, deadlines, citations, figures } =
    clause;
  return {
    id,
    path,
    title,
    titleKind,
    text,
    textSimplified,
    spans: spans.map(pair),
    responsibility: responsibility === null ? null : responsibilityJson(responsibility),
    deadlines,
    citations,
    figures,
  };
}

function responsibilityJson(responsibility: Responsibility) {
  return { ...responsibility, spans: responsibility.spans.map(pair) };
}

/** A span as the command line writes it. */
export function pair({ start, end }: Span): readonly [number, number] {
  return [start, end];
}
