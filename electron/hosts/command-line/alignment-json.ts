import type { Alignment, ClauseRef, MatchPair, Reason, RowLink } from "../../../shared/model/alignment.ts";
import type { PlanId } from "../../../shared/model/ids.ts";
import type { AlignedPlan } from "./aligned-plans.ts";
import { pair } from "./reading-json.ts";

/** An alignment as `align --json` prints it, with the plans' names in the place of their ids. */
export function alignmentJson(plans: readonly AlignedPlan[], { pairs, rows, candidates, reasons = [] }: Alignment) {
  const names = new Map(plans.map(({ id, name }) => [id, name]));
  const nameOf = (plan: PlanId) => names.get(plan) ?? plan;
  const refJson = ({ plan, clause }: ClauseRef) => ({ plan: nameOf(plan), clause });
  // A row is named `plan:clause` after one of its clauses.
  const rowId = (id: string) => id.replace(/^[^:]*/u, (plan) => names.get(plan as PlanId) ?? plan);
  return {
    plans: plans.map(({ name, reading: { metadata, clauses } }) => ({
      id: name,
      title: metadata.planTitle ?? metadata.title ?? name,
      clauses: clauses.map(({ id, path, title, text }) => ({ id, path, title, text })),
    })),
    pairs: pairs.map(({ a, b, score, label, certain }: MatchPair, at) => {
      const [left, right] = [refJson(a), refJson(b)];
      const own = (reasons[at] ?? []).map((reason) => reasonJson(reason, nameOf));
      return { a: left, b: right, score, label, certain, reasons: own };
    }),
    rows: rows.map(({ id, title, cells, links, confidence }) => ({
      id: rowId(id),
      title,
      cells: Object.fromEntries(Object.entries(cells).map(([plan, clauses]) => [nameOf(plan as PlanId), clauses])),
      links: links.map(({ from, plan, clause, row, score }: RowLink) => {
        return { ...refJson({ plan, clause }), row: rowId(row), from: refJson(from), score };
      }),
      confidence,
    })),
    ...(candidates === undefined
      ? {}
      : { candidates: candidates.map(({ a, b, score }) => ({ a: refJson(a), b: refJson(b), score })) }),
  };
}

/** A reason with its words. They are Chinese wherever it runs: the output must not depend on the system. */
function reasonJson(reason: Reason, nameOf: (plan: PlanId) => string) {
  switch (reason.kind) {
    case "decision":
      return { kind: reason.kind, text: "人工判定" };
    case "phrase":
      return { kind: reason.kind, text: reason.text, a: reason.a.map(pair), b: reason.b.map(pair) };
    case "duty":
      return { kind: reason.kind, text: reason.name, id: reason.id, a: reason.a.map(pair), b: reason.b.map(pair) };
    case "heading":
      return { kind: reason.kind, text: reason.text };
    case "citation":
      return { kind: reason.kind, text: reason.document };
    case "unit":
      return { kind: reason.kind, text: reason.names.join("、"), names: reason.names };
    case "deadline":
      return { kind: reason.kind, text: reason.raw };
    case "rank": {
      const { kind, forA, forB } = reason;
      return { kind, text: `在双方候选中分别列第${forA}、第${forB}`, forA, forB };
    }
    case "runner-up": {
      const { kind, of, clause, score } = reason;
      const other = { plan: nameOf(clause.plan), clause: clause.clause };
      return { kind, text: `其次的候选：${other.plan}:${other.clause}`, of, clause: other, score };
    }
  }
}
