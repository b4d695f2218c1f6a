import {
  constructSortFn,
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
} from "@tanstack/react-table";
import type { PlanSummary } from "../../../shared/model/plan.ts";
import type { PlainKey } from "../../catalogue/words.tsx";

// The Chinese collation of every current engine is by pinyin.
const byPinyin = new Intl.Collator("zh");

export const planFeatures = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: {
    pinyin: constructSortFn({ sort: (a: string, b: string) => byPinyin.compare(a, b) }),
    basic: sortFn_basic,
  },
});

const column = createColumnHelper<typeof planFeatures, PlanSummary>();

/** The title a plan is known by: its own, or that of the letter that carries it, or the file's name. */
export function titleOf({ metadata, fileName }: PlanSummary): string {
  return metadata.planTitle ?? metadata.title ?? fileName;
}

/** The place a plan is known by, or undefined where the document names none. */
export function placeOf({ metadata }: PlanSummary): string | undefined {
  return metadata.place ?? metadata.district ?? metadata.city ?? metadata.inferred.city ?? undefined;
}

// A value that is not there is undefined: such rows stand last, whichever way the column is sorted.
const byWord = { sortFn: "pinyin", sortUndefined: "last", sortDescFirst: false } as const;
const byValue = { sortFn: "basic", sortUndefined: "last" } as const;

export const planColumns = column.columns([
  column.accessor(placeOf, { id: "place", ...byWord }),
  column.accessor(titleOf, { id: "title", ...byWord }),
  column.accessor((plan) => plan.metadata.documentNumber ?? undefined, { id: "number", ...byWord }),
  column.accessor((plan) => plan.metadata.issuer ?? undefined, { id: "issuer", ...byWord }),
  column.accessor((plan) => plan.metadata.issuedOn ?? plan.metadata.publishedOn ?? undefined, {
    id: "date",
    ...byValue,
    sortDescFirst: true,
  }),
  column.accessor("clauses", { ...byValue, sortDescFirst: true }),
  column.accessor("warnings", { ...byValue, sortDescFirst: true }),
]);

export const PLAN_COLUMNS = ["place", "title", "number", "issuer", "date", "clauses", "warnings"] as const;
export type PlanColumn = (typeof PLAN_COLUMNS)[number];

/** The heading of each column. */
export const COLUMN_HEADINGS: Readonly<Record<PlanColumn, PlainKey>> = {
  place: "plans.place",
  title: "plans.title",
  number: "plans.number",
  issuer: "plans.issuer",
  date: "plans.date",
  clauses: "plans.clauses",
  warnings: "plans.warnings",
};
