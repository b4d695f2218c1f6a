import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";

const gold = new URL("../../gold/", import.meta.url);

const Structure = z.object({ clauses: z.array(z.object({ id: z.string(), text: z.string() })) });
const Alignment = z.object({
  a: z.string(),
  b: z.string(),
  pairs: z.array(z.object({ a: z.string(), b: z.string() })),
});

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, gold), "utf8"));
}

function textsOf(plan: string): Map<string, string> {
  return new Map(Structure.parse(readJson(`structure/${plan}.json`)).clauses.map(({ id, text }) => [id, text]));
}

/** The texts of all pairs of clauses of different cities that people found to correspond. */
export const clausePairs: readonly { a: string; b: string }[] = readdirSync(new URL("alignment/", gold))
  .map((name) => Alignment.parse(readJson(`alignment/${name}`)))
  .flatMap(({ a, b, pairs }) => {
    const [inA, inB] = [textsOf(a), textsOf(b)];
    return pairs.map((pair) => ({ a: inA.get(pair.a) ?? "", b: inB.get(pair.b) ?? "" }));
  });
