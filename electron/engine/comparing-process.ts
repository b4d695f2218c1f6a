import { alignJudged } from "../../shared/alignment/align-plans.ts";
import { type JudgedPlans, judgePlans } from "../../shared/alignment/judge-plans.ts";
import { lexiconWith } from "../../shared/alignment/lexicon/extend-lexicon.ts";
import type { Lexicon } from "../../shared/alignment/lexicon/lexicon.ts";
import { CorpusClauses } from "../../shared/alignment/nearest/corpus-clauses.ts";
import { explainPairs } from "../../shared/alignment/reasons/explain-pairs.ts";
import { sharedSpans } from "../../shared/alignment/reasons/shared-spans.ts";
import { decide } from "../../shared/alignment/rows/decided.ts";
import { type ComparableText, prepareText } from "../../shared/difference/comparable-text.ts";
import { compareInLayers } from "../../shared/difference/layers/compare-in-layers.ts";
import { answerMessages } from "./answer-messages.ts";
import {
  type AlignRequest,
  type ExplainRequest,
  type FromComparer,
  type SimilarAnswer,
  type SimilarRequest,
  type ToComparer,
  ToComparerSchema,
} from "./comparing-messages.ts";
import { createMemory } from "./memory.ts";

// The program of the comparing process: texts in, alignments and differences out. It opens no file and knows no corpus,
// and is killed when it takes too long. What it remembers only makes it faster, never its answers different.

/** The plans last judged, which every correction and every change of columns asks for again. */
const judgings = createMemory<JudgedPlans>(2);
/** The lexicon last extended. */
const lexicons = createMemory<Lexicon>(1);
/** Texts made ready: every cell of the base plan is compared with those of all other plans. */
const texts = createMemory<ComparableText>(1000);
/** The clauses of the corpus, among which similar ones are looked for. */
const clauses = new CorpusClauses();

function answer(request: ToComparer): FromComparer {
  switch (request.kind) {
    case "align":
      return { kind: "align", alignment: align(request) };
    case "explain":
      return { kind: "explain", reasons: explain(request) };
    case "differences":
      return { kind: "differences", differences: request.pairs.map(({ a, b }) => compareInLayers(ready(a), ready(b))) };
    case "learn":
      for (const plan of request.plans) clauses.add(plan);
      return { kind: "learn" };
    case "similar":
      return { kind: "similar", ...findSimilar(request) };
    case "shared":
      return { kind: "shared", spans: sharedSpans(request.text, request.others) };
  }
}

function align({ plans, decisions, lexicon, ...layout }: AlignRequest) {
  const order = plans.map(({ id }) => id);
  return alignJudged(judge({ plans, lexicon }), order, decisions, layout);
}

function explain({ plans, decisions, lexicon, pairs }: ExplainRequest) {
  const judged = judge({ plans, lexicon });
  return explainPairs(pairs, judged, decide(decisions, judged.nodes));
}

function judge({ plans, lexicon }: Pick<AlignRequest, "plans" | "lexicon">): JudgedPlans {
  const sorted = plans.toSorted((x, y) => (x.id < y.id ? -1 : 1));
  const words = lexicons.recall(JSON.stringify(lexicon), () => lexiconWith(lexicon));
  return judgings.recall(JSON.stringify([sorted, lexicon]), () => judgePlans(plans, { lexicon: words }));
}

function findSimilar({ plans, clause, most }: SimilarRequest): SimilarAnswer {
  const unknown = clauses.expect(plans);
  return { unknown, found: unknown.length > 0 ? [] : clauses.similarTo(clause, most) };
}

function ready(text: string): ComparableText {
  return texts.recall(text, () => prepareText(text));
}

answerMessages((message) => answer(ToComparerSchema.parse(message)));
