import { z } from "zod";
import { ClauseIdSchema, PlanIdSchema } from "./ids.ts";
import { SpanSchema } from "./span.ts";

// What the aligner makes of several plans: pairs of clauses on one matter, and the rows of the alignment table.

/** A clause and the plan it belongs to. */
export const ClauseRefSchema = z.object({ plan: PlanIdSchema, clause: ClauseIdSchema }).readonly();
export type ClauseRef = z.infer<typeof ClauseRefSchema>;

/** `same`: one core action on one object. `partial`: one holds the other's action as a named part, or they share one. */
export const MatchLabelSchema = z.enum(["same", "partial"]);
export type MatchLabel = z.infer<typeof MatchLabelSchema>;

const spans = z.array(SpanSchema).readonly();

/** Why two clauses were matched, as something a person can check. Spans are offsets into the clauses' texts. */
export const ReasonSchema = z.discriminatedUnion("kind", [
  /** A person said so. */
  z.object({ kind: z.literal("decision") }).readonly(),
  /** A phrase that stands in both, in simplified script; rare phrases first. */
  z.object({ kind: z.literal("phrase"), text: z.string(), a: spans, b: spans }).readonly(),
  /** Both name this duty of the trade, by the words at the spans. */
  z.object({ kind: z.literal("duty"), id: z.string(), name: z.string(), a: spans, b: spans }).readonly(),
  /** The headings share these words. */
  z.object({ kind: z.literal("heading"), text: z.string() }).readonly(),
  /** Both cite this document. */
  z.object({ kind: z.literal("citation"), document: z.string() }).readonly(),
  /** Both charge these units. */
  z.object({ kind: z.literal("unit"), names: z.array(z.string()).readonly() }).readonly(),
  /** Both are due at the same time. */
  z.object({ kind: z.literal("deadline"), raw: z.string() }).readonly(),
  /** Where the partner stands among the candidates of either side: 1 is the best. */
  z.object({ kind: z.literal("rank"), forA: z.int().positive(), forB: z.int().positive() }).readonly(),
  /** The best other candidate in the partner's plan. */
  z
    .object({
      kind: z.literal("runner-up"),
      of: z.enum(["a", "b"]),
      clause: ClauseRefSchema,
      score: z.number().min(0).max(1),
    })
    .readonly(),
]);
export type Reason = z.infer<typeof ReasonSchema>;

/** All reasons for one match. */
export const ReasonsSchema = z.array(ReasonSchema).readonly();

/** A candidate, proposed or not: two clauses of two plans with the probability that a careful reader would pair them. */
export const CandidateSchema = z
  .object({ a: ClauseRefSchema, b: ClauseRefSchema, score: z.number().min(0).max(1) })
  .readonly();
export type Candidate = z.infer<typeof CandidateSchema>;

/** A pair that the program proposes. `a` belongs to the plan that was named first. */
export const MatchPairSchema = z
  .object({
    ...CandidateSchema.unwrap().shape,
    label: MatchLabelSchema,
    /** Nearly certain: of such pairs at least 95 % were right where it could be checked. */
    certain: z.boolean(),
    /** A person said that it is one. */
    decided: z.boolean(),
  })
  .readonly();
export type MatchPair = z.infer<typeof MatchPairSchema>;

/** Two clauses of two plans. */
export const ClausePairSchema = CandidateSchema.unwrap().pick({ a: true, b: true }).readonly();
export type ClausePair = z.infer<typeof ClausePairSchema>;

/** A `partial` match that leads out of a row: from a clause of this row to one that stands in another. */
export const RowLinkSchema = z
  .object({
    from: ClauseRefSchema,
    plan: PlanIdSchema,
    clause: ClauseIdSchema,
    /** The row in which the other clause stands. */
    row: z.string(),
    score: z.number().min(0).max(1),
  })
  .readonly();
export type RowLink = z.infer<typeof RowLinkSchema>;

/** A row of the alignment table: the clauses of each plan on one matter. */
export const AlignmentRowSchema = z
  .object({
    /** The same for the same clauses, whatever the order of the plans. */
    id: z.string(),
    title: z.string(),
    /** By plan, in the order of the source; a plan that has none is left out. */
    cells: z.record(PlanIdSchema, z.array(ClauseIdSchema).readonly()).readonly(),
    links: z.array(RowLinkSchema).readonly(),
    /** How sure the program is that these clauses belong together; 1 for a row of one clause. */
    confidence: z.number().min(0).max(1),
  })
  .readonly();
export type AlignmentRow = z.infer<typeof AlignmentRowSchema>;

/** What a person decided. Every later run obeys; a decision about clauses that are not there waits. */
export const DecisionSchema = z.discriminatedUnion("kind", [
  /** These two stand in one row. */
  z.object({ kind: z.literal("together"), a: ClauseRefSchema, b: ClauseRefSchema }).readonly(),
  /** These two are no match: not paired, not in one row. */
  z.object({ kind: z.literal("apart"), a: ClauseRefSchema, b: ClauseRefSchema }).readonly(),
  /** These two are a partial match: linked across rows, not in one row. */
  z.object({ kind: z.literal("partial"), a: ClauseRefSchema, b: ClauseRefSchema }).readonly(),
  /** A confirmed row: these clauses and no other clause of these plans. A plan without a clause here is confirmed absent. */
  z
    .object({
      kind: z.literal("row"),
      clauses: z.array(ClauseRefSchema).min(1).readonly(),
      plans: z.array(PlanIdSchema).readonly(),
    })
    .readonly(),
  /**
   * A clause moved to another row: it stands with the first of `to` that is there and that no later decision keeps from
   * it, and with none of `from`, those it stood with before, unless a later decision joins them again. Of several moves
   * of one clause the last counts.
   */
  z
    .object({
      kind: z.literal("move"),
      clause: ClauseRefSchema,
      to: z.array(ClauseRefSchema).min(1).readonly(),
      from: z.array(ClauseRefSchema).readonly(),
    })
    .readonly(),
  /**
   * A clause taken out of its row: it stands alone among the clauses of these plans, but for those that later decisions put
   * with it. `from` as in a move.
   */
  z
    .object({
      kind: z.literal("alone"),
      clause: ClauseRefSchema,
      from: z.array(ClauseRefSchema).readonly(),
      plans: z.array(PlanIdSchema).readonly(),
    })
    .readonly(),
  /** Two rows become one: all these clauses stand together. */
  z
    .object({
      kind: z.literal("merge"),
      a: z.array(ClauseRefSchema).min(1).readonly(),
      b: z.array(ClauseRefSchema).min(1).readonly(),
    })
    .readonly(),
  /** A row parts in two: the clauses of `part` stand together, apart from every one of `rest`. */
  z
    .object({
      kind: z.literal("split"),
      part: z.array(ClauseRefSchema).min(1).readonly(),
      rest: z.array(ClauseRefSchema).min(1).readonly(),
    })
    .readonly(),
  /** A person looked: this plan has nothing for the row of the first of these clauses that is there. */
  z
    .object({ kind: z.literal("absent"), clauses: z.array(ClauseRefSchema).min(1).readonly(), plan: PlanIdSchema })
    .readonly(),
  /** The row of this clause bears this title. */
  z.object({ kind: z.literal("title"), clause: ClauseRefSchema, title: z.string().min(1) }).readonly(),
  /** The row of this clause stands right after that of `after`; null: at the head of the table. */
  z.object({ kind: z.literal("place"), clause: ClauseRefSchema, after: ClauseRefSchema.nullable() }).readonly(),
]);
export type Decision = z.infer<typeof DecisionSchema>;

/** A decision that later ones overrule. Shown to the person, never dropped. */
export const DecisionConflictSchema = z
  .object({
    /** Index in the list of decisions. */
    decision: z.int().nonnegative(),
    /** The ids of the rows in which the clauses that it names stand now. */
    rows: z.array(z.string()).readonly(),
  })
  .readonly();
export type DecisionConflict = z.infer<typeof DecisionConflictSchema>;

/** The alignment of several plans. */
export const AlignmentSchema = z
  .object({
    /** Every pair the program proposes, highest score first. */
    pairs: z.array(MatchPairSchema).readonly(),
    /** Pairs just below the threshold, highest score first: perhaps, for a person to look at. */
    maybe: z.array(CandidateSchema).readonly(),
    /** Every clause stands in exactly one row. */
    rows: z.array(AlignmentRowSchema).readonly(),
    conflicts: z.array(DecisionConflictSchema).readonly(),
    /** Where asked for: the best partners of every clause in each other plan, whether proposed or not. */
    candidates: z.array(CandidateSchema).readonly().optional(),
    /** Where asked for: why each of `pairs` is one, in their order. A large table has ten times as much of this as of all else. */
    reasons: z.array(ReasonsSchema).readonly().optional(),
  })
  .readonly();
export type Alignment = z.infer<typeof AlignmentSchema>;
