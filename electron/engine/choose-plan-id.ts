import { type PlanId, PlanIdSchema } from "../../shared/model/ids.ts";

/** Leaves room for a number within the 64 characters of an id. */
const LONGEST_SLUG = 56;

/**
 * A readable id for a new plan: made of its file's name where that is ASCII, else `plan-<n>`; a number makes it unique.
 *
 * @param isTaken whether an id is in use, by a removed plan too
 */
export function choosePlanId(fileName: string, isTaken: (id: string) => boolean): PlanId {
  const slug = slugOf(fileName);
  if (slug !== null && !isTaken(slug)) return PlanIdSchema.parse(slug);
  for (let count = slug === null ? 1 : 2; ; count += 1) {
    const id = `${slug ?? "plan"}-${count}`;
    if (!isTaken(id)) return PlanIdSchema.parse(id);
  }
}

function slugOf(fileName: string): string | null {
  const stem = fileName.replace(/\.[^.]*$/u, "");
  if (/[^ -~]/u.test(stem)) return null;
  const slug = stem
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/gu, "");
  return slug === "" ? null : slug;
}
