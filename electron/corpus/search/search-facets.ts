import { unitForm } from "../../../shared/difference/fields/unit-form.ts";
import type { SearchFacets, SearchFilter } from "../../../shared/model/search.ts";
import { prepared, type ReadableCorpus, snapshot } from "../connection.ts";
import { countByPlan } from "./count-hits.ts";
import { matching, type Parameters } from "./matching.ts";
import { provesAll, readWords, type Word } from "./search-words.ts";

/** The most units that are named. */
const UNITS = 60;

/** What the clauses that a query finds could be narrowed to, each list without the filter's own condition of its kind. */
export function searchFacets(
  corpus: ReadableCorpus,
  { query, ...filter }: SearchFilter & { readonly query: string },
): SearchFacets {
  const words = readWords(query);
  if (words.length === 0) return { plans: [], units: [], deadlines: { any: 0, none: 0, years: [] } };
  return snapshot(corpus, () => ({
    plans: countByPlan(corpus, words, { ...filter, plans: undefined }),
    units: unitsOf(corpus, matchingNumbers(corpus, words, { ...filter, units: undefined })),
    deadlines: deadlinesOf(corpus, matchingNumbers(corpus, words, { ...filter, deadline: undefined })),
  }));
}

function matchingNumbers(corpus: ReadableCorpus, words: readonly Word[], filter: SearchFilter): readonly number[] {
  const { where, parameters, looksAtText } = matching(corpus, words, filter);
  const texts = looksAtText ? "clause.text, clause.fold" : "'' AS text, '' AS fold";
  const found = prepared<[Parameters], { number: number; text: string; fold: string }>(
    corpus,
    `SELECT clause.number, ${texts} FROM clause_search JOIN clause ON clause.number = clause_search.rowid WHERE ${where}`,
  );
  const numbers: number[] = [];
  for (const { number, text, fold } of found.iterate(parameters)) {
    if (provesAll(words, text, fold)) numbers.push(number);
  }
  return numbers;
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
