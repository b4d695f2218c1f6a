import { unitForm } from "../../../shared/difference/fields/unit-form.ts";
import type { SearchFacets, SearchFilter } from "../../../shared/model/search.ts";
import { prepared, type ReadableCorpus, snapshot } from "../connection.ts";
import { countByPlan } from "./count-by-plan.ts";
import { clausesOf, findDocuments, type SegmentMatches } from "./find-matches.ts";
import { readScope } from "./scope.ts";
import { readWords } from "./search-words.ts";

/** The most units that are named. */
const UNITS = 60;

/** What the clauses that a query finds could be narrowed to, each list without the filter's own condition of its kind. */
export function searchFacets(
  corpus: ReadableCorpus,
  { query, ...filter }: SearchFilter & { readonly query: string },
): SearchFacets {
  const words = readWords(query);
  if (words.length === 0) return { plans: [], units: [], deadlines: { any: 0, none: 0, years: [] } };
  return snapshot(corpus, () => {
    const find = (narrowed: SearchFilter): readonly SegmentMatches[] =>
      findDocuments(corpus, words, readScope(corpus, narrowed));
    const numbers = (narrowed: SearchFilter): readonly number[] =>
      find(narrowed).flatMap((matches) => Array.from(clausesOf(matches)));
    return {
      plans: countByPlan(find({ ...filter, plans: undefined })),
      units: unitsOf(corpus, numbers({ ...filter, units: undefined })),
      deadlines: deadlinesOf(corpus, numbers({ ...filter, deadline: undefined })),
    };
  });
}

function unitsOf(corpus: ReadableCorpus, clauses: readonly number[]): SearchFacets["units"] {
  const named = prepared<[string], { name: string; clause: number }>(
    corpus,
    "SELECT DISTINCT name, clause FROM responsible_unit WHERE clause IN (SELECT value FROM json_each(?))",
  ).all(JSON.stringify(clauses));
  const units = new Map<string, { clauses: Set<number>; names: Map<string, number> }>();
  const forms = new Map<string, string>();
  for (const { name, clause } of named) {
    const form = forms.get(name) ?? unitForm(name);
    forms.set(name, form);
    const unit = units.get(form) ?? { clauses: new Set(), names: new Map() };
    units.set(form, unit);
    unit.clauses.add(clause);
    unit.names.set(name, (unit.names.get(name) ?? 0) + 1);
  }
  return [...units.values()]
    .map((unit) => {
      const names = [...unit.names].toSorted(([, one], [, other]) => other - one).map(([name]) => name);
      return { name: names[0] ?? "", names, count: unit.clauses.size };
    })
    .toSorted((one, other) => other.count - one.count)
    .slice(0, UNITS);
}

function deadlinesOf(corpus: ReadableCorpus, clauses: readonly number[]): SearchFacets["deadlines"] {
  const dated = prepared<[string], { clause: number; year: string | null }>(
    corpus,
    `SELECT DISTINCT clause, substr(due, 1, 4) AS year FROM deadline
     WHERE clause IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(clauses));
  const any = new Set(dated.map(({ clause }) => clause)).size;
  const years = new Map<number, number>();
  for (const { year } of dated) if (year !== null) years.set(Number(year), (years.get(Number(year)) ?? 0) + 1);
  return {
    any,
    none: clauses.length - any,
    years: [...years].toSorted(([one], [other]) => one - other).map(([year, count]) => ({ year, count })),
  };
}
