import type { PlanId } from "../../../../shared/model/ids.ts";

/** A head on the screen: where it begins, and how wide it is. */
export type HeadBox = { readonly plan: PlanId; readonly left: number; readonly width: number };

/** Where a column would go: before another open one, or after the last (null). */
export type HeadDrop = { readonly plan: PlanId; readonly before: PlanId | null };

/** Where a column that is dragged by its head would go; null where it would stay. */
export function headDrop(heads: readonly HeadBox[], plan: PlanId, pointer: number): HeadDrop | null {
  const from = heads.findIndex((head) => head.plan === plan);
  const at = heads.findIndex(({ left, width }) => pointer < left + width / 2);
  const to = at === -1 ? heads.length : at;
  if (from === -1 || to === from || to === from + 1) return null;
  return { plan, before: heads[to]?.plan ?? null };
}

/**
 * The plans with one of them moved.
 *
 * @param last the last open column, after which it goes where `before` is null; folded ones may stand behind it
 */
export function movedPlans(
  plans: readonly PlanId[],
  { plan, before }: HeadDrop,
  last: PlanId | undefined,
): readonly PlanId[] {
  const rest = plans.filter((other) => other !== plan);
  const behind = last === undefined ? rest.length : rest.indexOf(last) + 1;
  const at = before === null ? behind : rest.indexOf(before);
  return [...rest.slice(0, at), plan, ...rest.slice(at)];
}
