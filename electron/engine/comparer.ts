import type { NamedClauses } from "../../shared/alignment/nearest/corpus-clauses.ts";
import { describeMismatch } from "../../shared/contract/describe-mismatch.ts";
import { FaultError, fault, raise } from "../../shared/contract/fault.ts";
import type { Alignment, Reason } from "../../shared/model/alignment.ts";
import {
  type AlignRequest,
  type ExplainRequest,
  type FromComparer,
  FromComparerSchema,
  type SharedSpans,
  type SimilarAnswer,
  type SimilarRequest,
  type TextDifference,
  type TextPair,
  type ToComparer,
} from "./comparing-messages.ts";
import { type Outcome, openWorkLine } from "./work-line.ts";
import type { StartProcess } from "./work-process.ts";

/** How long one request may take, in seconds; two plans of 2,000 clauses each take about 20. */
const LIMIT_SECONDS = 120;

/** Lines plans up, compares texts and finds similar ones, one request after another, in a process of their own. */
export type Comparer = {
  /** Raises call/cancelled, at once, alignment/timeout, alignment/memory and alignment/crashed. */
  align(request: Omit<AlignRequest, "kind">, signal?: AbortSignal): Promise<Alignment>;
  /** Why each of some pairs of clauses is a match, in their order. Raises what `align` raises. */
  explain(request: Omit<ExplainRequest, "kind">, signal?: AbortSignal): Promise<readonly (readonly Reason[])[]>;
  /** The differences of the pairs, in their order. Raises what `align` raises. */
  compare(pairs: readonly TextPair[], signal?: AbortSignal): Promise<readonly TextDifference[]>;
  /** Gives it plans for `similar` to look in. Raises what `align` raises. */
  learn(plans: readonly NamedClauses[], signal?: AbortSignal): Promise<void>;
  /** The clauses most like one, or which plans are to be learnt first: a process forgets with its end. Raises what `align` raises. */
  similar(request: Omit<SimilarRequest, "kind">, signal?: AbortSignal): Promise<SimilarAnswer>;
  /** The phrases that a text shares with each of the others, in their order. Raises what `align` raises. */
  shared(text: string, others: readonly string[], signal?: AbortSignal): Promise<readonly SharedSpans[]>;
  /** Ends the process. What is under way or waits is cancelled, and nothing is computed any more. */
  end(): void;
};

export function openComparer(start: StartProcess, limitSeconds: number = LIMIT_SECONDS): Comparer {
  const line = openWorkLine(start);
  const ask = async (request: ToComparer, signal: AbortSignal | undefined) =>
    answerOf(await line.ask(request, { signal, seconds: limitSeconds }), limitSeconds);
  return {
    async align(request, signal) {
      const answer = await ask({ kind: "align", ...request }, signal);
      return answer.kind === "align" ? answer.alignment : misunderstood(answer.kind);
    },
    async explain(request, signal) {
      const answer = await ask({ kind: "explain", ...request }, signal);
      return answer.kind === "explain" ? answer.reasons : misunderstood(answer.kind);
    },
    async compare(pairs, signal) {
      if (pairs.length === 0) return [];
      const answer = await ask({ kind: "differences", pairs }, signal);
      return answer.kind === "differences" ? answer.differences : misunderstood(answer.kind);
    },
    async learn(plans, signal) {
      const answer = await ask({ kind: "learn", plans }, signal);
      if (answer.kind !== "learn") misunderstood(answer.kind);
    },
    async similar(request, signal) {
      const answer = await ask({ kind: "similar", ...request }, signal);
      return answer.kind === "similar" ? answer : misunderstood(answer.kind);
    },
    async shared(text, others, signal) {
      if (others.length === 0) return [];
      const answer = await ask({ kind: "shared", text, others }, signal);
      return answer.kind === "shared" ? answer.spans : misunderstood(answer.kind);
    },
    end: () => line.end(),
  };
}

function answerOf(outcome: Outcome, limitSeconds: number): FromComparer {
  switch (outcome.kind) {
    case "answer":
      return checked(outcome.value);
    case "ended":
      throw new FaultError(fault(outcome.end === "memory" ? "alignment/memory" : "alignment/crashed", {}));
    case "timeout":
      return raise("alignment/timeout", { seconds: String(limitSeconds) });
    case "cancelled":
      return raise("call/cancelled", {});
  }
}

function checked(value: unknown): FromComparer {
  const parsed = FromComparerSchema.safeParse(value);
  return parsed.success ? parsed.data : misunderstood(describeMismatch(parsed.error));
}

function misunderstood(where: string): never {
  return raise("call/bad-result", { method: "compare", where });
}
