import type { Citation, Deadline, Metadata, ReadClause } from "../../../shared/model/reading.ts";
import { comparable } from "./comparable.ts";
import type { GoldClause, GoldPlan } from "./gold-plan.ts";
import { type Tally, tallyKeys } from "./tally.ts";

type Units = {
  readonly lead: readonly string[];
  readonly cooperate: readonly string[];
  readonly responsible: readonly string[];
};

function unitKeys(units: Units | null | undefined): string[] {
  if (units === null || units === undefined) return [];
  return (["lead", "cooperate", "responsible"] as const).flatMap((role) =>
    units[role].map((name) => `${role} ${comparable(name)}`),
  );
}

/**
 * Units as (role, name) pairs. In damaged cells recall counts on the units that stand whole, precision also allows those
 * that a human restores; units named in passing are not counted either way.
 */
export function scoreUnits(found: ReadClause | undefined, gold: GoldClause | undefined): Tally {
  const wanted = new Set(unitKeys(gold?.responsibility));
  const allowed = new Set([...wanted, ...unitKeys(gold?.responsibility?.restored)]);
  const passing = (gold?.actors ?? []).map(({ unit }) => comparable(unit));
  const got = [...new Set(unitKeys(found?.responsibility))].filter((key) => {
    return allowed.has(key) || !passing.some((unit) => unit.includes(key.slice(key.indexOf(" ") + 1)));
  });
  // A restored unit is neither wanted nor wrong: it counts as neither found nor right.
  const counted = got.filter((key) => wanted.has(key) || !allowed.has(key));
  return tallyKeys(counted, wanted);
}

export function scoreDeadlines(found: ReadClause | undefined, gold: GoldClause | undefined): Tally {
  const key = ({ date, raw }: Deadline) => date ?? comparable(raw);
  return tallyKeys((found?.deadlines ?? []).map(key), (gold?.deadlines ?? []).map(key));
}

export function scoreCitations(found: ReadClause | undefined, gold: GoldClause | undefined): Tally {
  const key = ({ title, documentNumber }: Citation) => comparable(documentNumber ?? title ?? "");
  return tallyKeys((found?.citations ?? []).map(key), (gold?.citations ?? []).map(key));
}

export function scoreFigures(found: ReadClause | undefined, gold: GoldClause | undefined): Tally {
  const keys = (figures: readonly { raw: string }[] | undefined) => (figures ?? []).map(({ raw }) => comparable(raw));
  return tallyKeys(keys(found?.figures), keys(gold?.figures));
}

/** How many of the fields that the answers give are equal, of those found and of those inferred. */
export function scoreMetadata(found: Metadata, gold: GoldPlan): Tally {
  const pairs = [
    ...Object.entries(gold.metadata).map(([field, value]) => [Reflect.get(found, field), value]),
    ...Object.entries(gold.inferred).map(([field, value]) => [Reflect.get(found.inferred, field), value]),
  ];
  const equal = pairs.filter(([got, want]) => plain(got) === plain(want)).length;
  return { right: equal, found: pairs.length, wanted: pairs.length };
}

function plain(value: unknown): string | null {
  return value === null || value === undefined ? null : comparable(String(value));
}
