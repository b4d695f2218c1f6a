import { basename, resolve } from "node:path";
import { type PlanId, PlanIdSchema } from "../../../shared/model/ids.ts";
import type { IdentifiedReading } from "../../../shared/model/reading.ts";
import { UsageError } from "./usage-error.ts";

/** What an argument names. What can be a plan's id is one; a file of such a name is written `./name`. */
export type PlanSource =
  | { readonly kind: "plan"; readonly plan: PlanId }
  | { readonly kind: "file"; readonly path: string; readonly name: string };

/** A plan as it was read, under the name that the output gives it: its id, or its file's name without ending. */
export type NamedPlan = { readonly name: string; readonly inCorpus: boolean; readonly reading: IdentifiedReading };

/** The same under an id that the aligner takes and a name that no other has. */
export type AlignedPlan = NamedPlan & { readonly id: PlanId };

export function sourceOf(argument: string): PlanSource {
  const parsed = PlanIdSchema.safeParse(argument);
  if (parsed.success) return { kind: "plan", plan: parsed.data };
  return { kind: "file", path: argument, name: basename(resolve(argument)).replace(/(?<=.)\.[^.]*$/u, "") };
}

/** Gives every plan a name and an id of its own; plans of the corpus keep theirs. Raises a UsageError for one named twice. */
export function nameForAligning(plans: readonly NamedPlan[]): AlignedPlan[] {
  const taken = new Set<string>();
  for (const { name, inCorpus } of plans) {
    if (inCorpus && taken.has(name)) throw new UsageError(`the plan ${name} is named twice`);
    if (inCorpus) taken.add(name);
  }
  const named = plans.map((plan) => (plan.inCorpus ? plan : { ...plan, name: uniqueName(plan.name, taken) }));
  // A name may be Chinese, an id not. Ids follow the order of names, as the aligner computes in the order of ids.
  const order = named.map(({ name }) => name).sort();
  return named.map((plan) => {
    const parsed = PlanIdSchema.safeParse(plan.name);
    return { ...plan, id: parsed.success ? parsed.data : unusedId(order.indexOf(plan.name), order) };
  });
}

function uniqueName(name: string, taken: Set<string>): string {
  let unique = name;
  for (let count = 2; taken.has(unique); count += 1) unique = `${name}-${count}`;
  taken.add(unique);
  return unique;
}

function unusedId(place: number, names: readonly string[]): PlanId {
  let id = `file-${place}`;
  while (names.includes(id)) id = `${id}-0`;
  return PlanIdSchema.parse(id);
}
