import type { PlanSummary } from "../model/plan.ts";
import type { Clause } from "../model/reading.ts";

/** What a citation names: a plan, and of it one clause or none. What the document does not state is null, never guessed. */
export type CitedWork = {
  /** A key of Latin letters, digits and hyphens, the same for the same plan and clause. */
  readonly key: string;
  readonly issuer: string | null;
  readonly title: string;
  readonly documentNumber: string | null;
  /** ISO date of issue, else of publication. */
  readonly date: string | null;
  readonly year: string | null;
  /** Where the clause stands: 一（一）, 第2段; null for the whole plan. */
  readonly place: string | null;
  readonly script: "simplified" | "traditional";
};

/** A paragraph without a number of its own, as a path names it: ¶2. */
const PARAGRAPH = /^¶(?<number>\d+)$/u;

/** @param clause the clause that is cited; left out: the plan as a whole */
export function citedWork({ id, metadata, fileName }: PlanSummary, clause?: Pick<Clause, "id" | "path">): CitedWork {
  const date = metadata.issuedOn ?? metadata.publishedOn;
  return {
    key: clause === undefined ? id : `${id}-${clause.id}`,
    issuer: metadata.issuer,
    title: metadata.planTitle ?? metadata.title ?? fileName,
    documentNumber: metadata.documentNumber,
    date,
    year: date?.slice(0, 4) ?? metadata.year?.toString() ?? null,
    place: clause === undefined ? null : placeOf(clause.path),
    script: metadata.script,
  };
}

function placeOf(path: readonly string[]): string | null {
  const steps = path.map((step) => {
    const number = PARAGRAPH.exec(step)?.groups?.number;
    return number === undefined ? step : `第${number}段`;
  });
  return steps.length === 0 ? null : steps.join("·");
}
