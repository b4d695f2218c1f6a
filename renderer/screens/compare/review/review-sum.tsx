import type { ReviewCause, ReviewItem } from "../../../../shared/alignment/review/review-queue.ts";
import { useWords } from "../../../catalogue/words.tsx";

type ReviewSumProps = { readonly queue: readonly ReviewItem[] };

type Kind = "conflict" | "doubtful" | "open";
const KINDS: readonly Kind[] = ["conflict", "doubtful", "open"];

/** What the rows to check are made up of: doubtful rows are only some of them. */
export function ReviewSum({ queue }: ReviewSumProps) {
  const { say, number } = useWords();
  const counts = KINDS.map((kind) => ({ kind, count: queue.filter(({ causes }) => kindOf(causes) === kind).length }));
  return (
    <ul className="review-sum">
      {counts
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => (
          <li key={kind}>{say(`review.sum.${kind}`, { count: number(count) })}</li>
        ))}
    </ul>
  );
}

/** What a row counts as: by its weightiest cause. */
function kindOf([cause]: readonly ReviewCause[]): Kind {
  switch (cause?.kind) {
    case "conflict":
      return "conflict";
    case "confidence":
      return "doubtful";
    case "gap":
    case "maybe":
    case "part":
    case undefined:
      return "open";
  }
}
