import type { ComparisonId } from "../../shared/model/comparison.ts";
import { type ComparisonView, readComparisonView } from "../../shared/model/comparison-view.ts";
import { comparisonNumber } from "./comparisons.ts";
import { change, prepared, type ReadableCorpus, type WritableCorpus } from "./connection.ts";

/** How a person last had a comparison before her, as far as this program understands it; null where there is none. */
export function readView(corpus: ReadableCorpus, id: ComparisonId): ComparisonView | null {
  const number = comparisonNumber(corpus, id);
  if (number === null) return null;
  const kept = prepared<[number], { content: string }>(
    corpus,
    "SELECT content FROM comparison_view WHERE comparison = ?",
  ).get(number);
  return kept === undefined ? {} : readComparisonView(JSON.parse(kept.content));
}

/** Keeps the view of a comparison in place of the one before. Gives whether there is such a comparison. */
export function keepView(corpus: WritableCorpus, id: ComparisonId, view: ComparisonView): boolean {
  return change(corpus, () => {
    const number = comparisonNumber(corpus, id);
    if (number === null) return false;
    prepared(
      corpus,
      "INSERT INTO comparison_view (comparison, content) VALUES (?, ?) ON CONFLICT DO UPDATE SET content = excluded.content",
    ).run(number, JSON.stringify(view));
    return true;
  });
}
