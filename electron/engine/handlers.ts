import { TRADE_ENTRIES } from "../../shared/alignment/lexicon/lexicon.ts";
import { raise } from "../../shared/contract/fault.ts";
import type { Method, Params, Result } from "../../shared/contract/methods.ts";
import type { PlanId } from "../../shared/model/ids.ts";
import { checkCorpus } from "../corpus/check-corpus.ts";
import { keepView, readView } from "../corpus/comparison-views.ts";
import { currentComparison } from "../corpus/comparisons.ts";
import { keepLexicon, readLexicon } from "../corpus/lexicon.ts";
import { loadPlan } from "../corpus/load-plan.ts";
import { searchNotes } from "../corpus/notes/search-notes.ts";
import { listPlans } from "../corpus/plan-rows.ts";
import { removePlan, restorePlan } from "../corpus/remove-plan.ts";
import { countClauses, firstHits, searchClauses } from "../corpus/search/search-clauses.ts";
import { searchFacets } from "../corpus/search/search-facets.ts";
import { hasTaken, removedShippedPlans, restoreShippedPlans } from "../corpus/shipped-plans.ts";
import { answerSearch, dropSearch, keepSearch, savedSearches } from "./answer-search.ts";
import type { AlignmentTables } from "./comparison/alignment-tables.ts";
import {
  arrangeColumns,
  bringBack,
  keepDecision,
  makeComparison,
  nameComparison,
  putAway,
  retractEntry,
  revertTo,
  takeBack,
  takeOut,
  turnTo,
} from "./comparison/change-comparison.ts";
import { decisionsToday } from "./comparison/decisions-today.ts";
import { distancesOf } from "./comparison/distances.ts";
import { exportComparison } from "./comparison/export-comparison.ts";
import { freezeComparison } from "./comparison/freeze-comparison.ts";
import { openFrozenTables } from "./comparison/frozen-tables.ts";
import { historyOf, listComparisons } from "./comparison/list-comparisons.ts";
import { openingOf } from "./comparison/opening.ts";
import { previewExport } from "./comparison/preview-export.ts";
import { readReturnedWorkbook } from "./comparison/read-returned.ts";
import { correctionsOf, correctPlan, retract } from "./correct-plan.ts";
import { importPlan } from "./import-plan.ts";
import { discard, inspectPlan, storeInspection } from "./inspect-plan.ts";
import {
  bringNoteBack,
  bringTagBack,
  keepNote,
  makeTag,
  notesOf,
  rewriteNote,
  rewriteTag,
  takeNoteAway,
  takeTagAway,
} from "./notes.ts";
import { changePreferences, settingsInForce } from "./person.ts";
import type { SimilarClauses } from "./similar-clauses.ts";
import type { Workroom } from "./workroom.ts";

/** What answers each method of the contract. */
export type Handlers = {
  readonly [M in Method]: (params: Params<M>, signal: AbortSignal) => Result<M> | Promise<Result<M>>;
};

/** @param shipped the ids of the shipped plans, which no imported plan may take */
export function createHandlers(
  room: Workroom,
  { tables, similar }: { readonly tables: AlignmentTables; readonly similar: SimilarClauses },
  shipped: readonly PlanId[],
): Handlers {
  const { corpus } = room;
  const frozenTables = openFrozenTables(corpus);
  return {
    "plan.list": () => ({
      plans: listPlans(corpus),
      missing: hasTaken(corpus, shipped) ? [] : room.missing,
      away: removedShippedPlans(corpus).length,
    }),
    "plan.read": ({ plan }) => loadPlan(corpus, plan) ?? raise("plan/unknown", { plan }),
    "plan.inspect": (wanted, signal) => inspectPlan(room, wanted, signal),
    "plan.store": ({ inspection }) => storeInspection(room, inspection, shipped),
    "plan.discard": (given) => {
      discard(room, given);
      return {};
    },
    "plan.import": ({ upload }, signal) => importPlan(room, room.uploads.take(upload), shipped, signal),
    "plan.remove": ({ plan }) => {
      if (!removePlan(corpus, plan, room.now().toISOString())) raise("plan/unknown", { plan });
      return changed(room, {});
    },
    "plan.restore": ({ plan }) => {
      if (!restorePlan(corpus, plan)) raise("plan/unknown", { plan });
      return changed(room, {});
    },
    "plan.restoreShipped": () => changed(room, { plans: restoreShippedPlans(corpus) }),
    "plan.corrections": ({ plan }) => ({ corrections: correctionsOf(room, plan) }),
    "plan.correct": ({ plan, ...said }) => ({ correction: correctPlan(room, plan, said) }),
    "plan.retract": ({ plan, correction }) => {
      retract(room, plan, correction);
      return {};
    },
    "search.clauses": (search) => answerSearch(corpus, search, searchClauses),
    "search.hits": (search) => answerSearch(corpus, search, firstHits),
    "search.count": (search) => answerSearch(corpus, search, countClauses),
    "search.facets": (search) => answerSearch(corpus, search, searchFacets),
    "search.saved": () => savedSearches(room),
    "search.save": (search) => keepSearch(room, search),
    "search.forget": (named) => dropSearch(room, named),
    "clause.similar": async (asked, signal) => ({ clauses: await similar.to(asked, signal) }),
    "comparison.list": () => ({ comparisons: listComparisons(corpus) }),
    "comparison.create": (made) => makeComparison(room, made),
    "comparison.rename": (named) => nameComparison(room, named),
    "comparison.open": ({ comparison }) => turnTo(room, comparison),
    "comparison.remove": ({ comparison }) => {
      putAway(room, comparison);
      return {};
    },
    "comparison.restore": ({ comparison }) => takeOut(room, comparison),
    "comparison.current": () => currentComparison(corpus),
    "comparison.opening": () => openingOf(corpus, tables),
    "comparison.view": ({ comparison }) => ({
      view: readView(corpus, comparison) ?? raise("comparison/unknown", { comparison }),
    }),
    "comparison.keepView": ({ comparison, view }) => {
      if (!keepView(corpus, comparison, view)) raise("comparison/unknown", { comparison });
      return {};
    },
    "comparison.arrange": (columns) => arrangeColumns(room, columns),
    "comparison.align": ({ comparison }, signal) => tables.align(comparison, signal),
    "comparison.reasons": async ({ comparison, frozen, pairs }, signal) => ({
      reasons: await (frozen === undefined
        ? tables.explain(comparison, pairs, signal)
        : frozenTables.explain(frozen, pairs)),
    }),
    "comparison.differences": async ({ comparison, rows }, signal) => ({
      rows: await tables.differences(comparison, rows, signal),
    }),
    "comparison.distances": async ({ comparison, rows }, signal) => ({
      rows: distancesOf(await tables.differences(comparison, rows, signal)),
    }),
    "comparison.decisions": ({ comparison }) => ({ decisions: decisionsToday(corpus, comparison) }),
    "comparison.decide": (decided) => keepDecision(room, decided),
    "comparison.undo": ({ comparison }) => takeBack(room, comparison),
    "comparison.redo": ({ comparison }) => bringBack(room, comparison),
    "comparison.retract": (wanted) => retractEntry(room, wanted),
    "comparison.revert": (wanted) => revertTo(room, wanted),
    "comparison.history": ({ comparison }, signal) => historyOf(corpus, tables, comparison, signal),
    "comparison.freeze": ({ comparison }, signal) => freezeComparison(room, tables, comparison, signal),
    "comparison.frozen": ({ frozen }) => frozenTables.read(frozen),
    "comparison.returned": (returned, signal) => readReturnedWorkbook(room, tables, returned, signal),
    "comparison.preview": (wanted, signal) => previewExport(room, tables, wanted, signal),
    "comparison.export": (wanted, signal) => exportComparison(room, tables, wanted, signal),
    "note.list": (wanted) => notesOf(room, wanted),
    "note.search": ({ query, limit }) => searchNotes(corpus, query, limit),
    "note.keep": (said) => keepNote(room, said),
    "note.change": (said) => rewriteNote(room, said),
    "note.remove": ({ note }) => takeNoteAway(room, note),
    "note.restore": ({ note }) => bringNoteBack(room, note),
    "tag.keep": (made) => makeTag(room, made),
    "tag.change": (made) => rewriteTag(room, made),
    "tag.remove": ({ tag }) => takeTagAway(room, tag),
    "tag.restore": ({ tag }) => bringTagBack(room, tag),
    "lexicon.read": () => ({ own: readLexicon(corpus), shipped: TRADE_ENTRIES }),
    "lexicon.change": ({ own }) => {
      const kept = keepLexicon(corpus, own);
      room.tell({ kind: "words-changed" });
      return changed(room, { own: kept });
    },
    "corpus.check": () => {
      const problems = checkCorpus(corpus);
      return { ok: problems.length === 0, problems };
    },
    "settings.read": () => settingsInForce(room),
    "settings.change": (wanted) => changePreferences(room, wanted),
  };
}

function changed<T>(room: Workroom, result: T): T {
  room.tell({ kind: "corpus-changed" });
  return result;
}
