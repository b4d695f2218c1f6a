import { unitForm } from "../../../shared/difference/fields/unit-form.ts";
import type { Citation, Clause, Deadline } from "../../../shared/model/reading.ts";

/** Something that several clauses of a plan name, and which: indexes of clauses in order. */
export type Named<T> = { readonly what: T; readonly clauses: readonly number[] };

/** A time limit and the clause that sets it. */
export type SetDeadline = { readonly deadline: Deadline; readonly clause: number };

/**
 * The units of a plan, those with the most clauses first. Names that mean the same unit count as one, which is called as
 * it is called first.
 */
export function unitsOf(clauses: readonly Clause[]): Named<string>[] {
  const units = gathered(clauses, ({ responsibility }) =>
    responsibility === null
      ? []
      : [...responsibility.lead, ...responsibility.cooperate, ...responsibility.responsible].map(
          (name): readonly [string, string] => [unitForm(name), name],
        ),
  );
  return units.sort((one, other) => other.clauses.length - one.clauses.length);
}

/** The documents that a plan cites, in the order of their first places. */
export function documentsOf(clauses: readonly Clause[]): Named<Citation>[] {
  return gathered(clauses, ({ citations }) =>
    citations.map((citation): readonly [string, Citation] => [
      citation.documentNumber ?? citation.title ?? "",
      citation,
    ]),
  );
}

/** The time limits of a plan: dates in their order, then those without a date as they stand in the text. */
export function deadlinesOf(clauses: readonly Clause[]): SetDeadline[] {
  const set = clauses.flatMap(({ deadlines }, clause) => deadlines.map((deadline) => ({ deadline, clause })));
  const dated = set.filter(({ deadline }) => deadline.date !== null);
  dated.sort((one, other) => ((one.deadline.date ?? "") < (other.deadline.date ?? "") ? -1 : 1));
  return [...dated, ...set.filter(({ deadline }) => deadline.date === null)];
}

/** Gathers by key, in the order of first appearance; a clause counts once for each key. */
function gathered<T>(
  clauses: readonly Clause[],
  namedIn: (clause: Clause) => readonly (readonly [key: string, what: T])[],
): Named<T>[] {
  const byKey = new Map<string, { what: T; clauses: Set<number> }>();
  clauses.forEach((clause, index) => {
    for (const [key, what] of namedIn(clause)) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, { what, clauses: new Set([index]) });
      else known.clauses.add(index);
    }
  });
  return [...byKey.values()].map(({ what, clauses: indexes }) => ({ what, clauses: [...indexes] }));
}
