import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";

const gold = new URL("../../gold/", import.meta.url);

const Structure = z.object({ plan: z.string(), clauses: z.array(z.object({ id: z.string(), text: z.string() })) });
const Alignment = z.object({
  a: z.string(),
  b: z.string(),
  pairs: z.array(z.object({ a: z.string(), b: z.string() })),
});

function readAll<T>(folder: string, schema: z.ZodType<T>): T[] {
  const names = readdirSync(new URL(folder, gold)).sort();
  return names.map((name) => schema.parse(JSON.parse(readFileSync(new URL(folder + name, gold), "utf8"))));
}

const plans = readAll("structure/", Structure);

/** The clauses of each plan that people read, in both scripts. */
export const planClauses: readonly (readonly string[])[] = plans.map(({ clauses }) => clauses.map(({ text }) => text));

/** The texts of all pairs of clauses of different cities that people found to correspond. */
export const clausePairs: readonly { a: string; b: string }[] = readAll("alignment/", Alignment).flatMap(
  ({ a, b, pairs }) => pairs.map((pair) => ({ a: textOf(a, pair.a), b: textOf(b, pair.b) })),
);

function textOf(plan: string, clause: string): string {
  const found = plans.find((candidate) => candidate.plan === plan)?.clauses.find(({ id }) => id === clause);
  if (found === undefined) throw new Error(`the gold has no clause ${clause} of ${plan}`);
  return found.text;
}
