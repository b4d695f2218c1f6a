import type { ClauseRef, Reason } from "../../../../shared/model/alignment.ts";
import type { Span } from "../../../../shared/model/span.ts";
import type { Words } from "../../../catalogue/words.tsx";

/** A reason as a line of a list: what it is, the words it is about, and how much. */
export type ReasonLine = {
  readonly key: string;
  readonly label: string;
  readonly words: string;
  /** At the end of the line: a length, a probability. */
  readonly measure: string;
  /** Where the words stand in both texts; none where the reason is not about stretches of them. */
  readonly spans: { readonly a: readonly Span[]; readonly b: readonly Span[] } | null;
};

/** The lines of reasons, without the other candidates, which `otherCandidates` gives. */
export function reasonLines(reasons: readonly Reason[], words: Words): ReasonLine[] {
  return reasons.flatMap((reason, index) => {
    const line = lineOf(reason, words);
    return line === null ? [] : [{ key: `${reason.kind}-${index}`, ...line }];
  });
}

function lineOf(reason: Reason, { say }: Words): Omit<ReasonLine, "key"> | null {
  switch (reason.kind) {
    case "decision":
      return { label: say("reason.decision"), words: "", measure: "", spans: null };
    case "phrase": {
      const measure = say("source.characters", { count: [...reason.text].length });
      return { label: "", words: say("reason.quoted", { text: reason.text }), measure, spans: reason };
    }
    case "duty":
      return { label: say("reason.duty"), words: reason.name, measure: "", spans: reason };
    case "heading":
      return {
        label: say("reason.heading"),
        words: say("reason.quoted", { text: reason.text }),
        measure: "",
        spans: null,
      };
    case "citation":
      return { label: say("reason.citation"), words: reason.document, measure: "", spans: null };
    case "unit":
      return { label: say("reason.unit"), words: reason.names.join("、"), measure: "", spans: null };
    case "deadline":
      return { label: say("reason.deadline"), words: reason.raw, measure: "", spans: null };
    case "rank":
      return {
        label: say("reason.rank"),
        words: say("reason.rank-of", { forA: reason.forA, forB: reason.forB }),
        measure: "",
        spans: null,
      };
    case "runner-up":
      return null;
  }
}

/** The best other candidates that reasons name, the likeliest first. */
export function otherCandidates(reasons: readonly Reason[]): { readonly clause: ClauseRef; readonly score: number }[] {
  return reasons
    .flatMap((reason) => (reason.kind === "runner-up" ? [{ clause: reason.clause, score: reason.score }] : []))
    .sort((x, y) => y.score - x.score);
}
