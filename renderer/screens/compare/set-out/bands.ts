import { setOut } from "../../../../shared/difference/sentences/set-out.ts";
import type { PlanId } from "../../../../shared/model/ids.ts";
import type { Span } from "../../../../shared/model/span.ts";
import type { RowSetting } from "../rows/row-setting.ts";
import type { Row } from "../table/compare-table.ts";

/** What stands beside each other in an open row. */
export type RowBand = {
  /** Which sentence of the lead it is, from 1; null for what answers none of them. */
  readonly number: number | null;
  /** The sentences of each plan here, as places in the texts of their cells. */
  readonly places: ReadonlyMap<PlanId, readonly Span[]>;
};

export type SetOutRow = {
  /** The plan whose sentences the others stand beside: the base, or the first that has clauses here. */
  readonly lead: PlanId;
  readonly bands: readonly RowBand[];
};

/**
 * How an open row is set out as it is drawn now: without the sentences of folded columns; null where it is not: as it stands,
 * each text runs on.
 */
export function shownSetOut(
  row: Row,
  { drawing, table, columns }: Pick<RowSetting, "drawing" | "table" | "columns">,
): SetOutRow | null {
  const whole = drawing === "plain" ? null : setOutRow(row, table.comparison.base);
  return whole === null ? null : seenIn(whole, columns);
}

const seen = new WeakMap<SetOutRow, Map<string, SetOutRow>>();

/** The bands in which an open column has sentences; the same object for as long as the same columns are open. */
function seenIn(whole: SetOutRow, columns: RowSetting["columns"]): SetOutRow {
  const plans = columns.map(({ plan }) => plan);
  const key = [...plans].sort().join();
  const byColumns = seen.get(whole) ?? new Map<string, SetOutRow>();
  seen.set(whole, byColumns);
  const before = byColumns.get(key);
  if (before !== undefined) return before;
  const bands = whole.bands.filter(({ places }) => plans.some((plan) => (places.get(plan)?.length ?? 0) > 0));
  const shown = bands.length === whole.bands.length ? whole : { ...whole, bands };
  byColumns.set(key, shown);
  return shown;
}

const known = new WeakMap<Row, Map<PlanId | null, SetOutRow | null>>();

/** The row set out by sentences; null where one plan alone has clauses in it. */
export function setOutRow(row: Row, base: PlanId | null): SetOutRow | null {
  const byBase = known.get(row) ?? new Map<PlanId | null, SetOutRow | null>();
  const before = byBase.get(base);
  if (before !== undefined) return before;
  const found = layOut(row, base);
  known.set(row, byBase.set(base, found));
  return found;
}

function layOut(row: Row, base: PlanId | null): SetOutRow | null {
  const filled = [...row.cells.values()].filter(({ clauses }) => clauses.length > 0);
  const lead = filled.find(({ plan }) => plan === base) ?? filled[0];
  const others = filled.filter((cell) => cell !== lead);
  if (lead === undefined || others.length === 0) return null;
  const bands = setOut(
    lead.text,
    others.map(({ text }) => text),
  );
  return {
    lead: lead.plan,
    bands: bands.map((band, at) => ({
      number: band.lead === null ? null : at + 1,
      places: new Map([
        ...(band.lead === null ? [] : [[lead.plan, [band.lead]] as const]),
        ...others.map(({ plan }, index) => [plan, band.others[index] ?? []] as const),
      ]),
    })),
  };
}

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** The number of a sentence in a circle; beyond twenty, in digits. */
export function circled(number: number): string {
  return CIRCLED.charAt(number - 1) || String(number);
}
