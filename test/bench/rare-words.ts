import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Random } from "./random.ts";

/** Some 40,000 Chinese words of two to four characters, from opencc-js's list of phrases, in an order of chance. */
export function rareWords(): string[] {
  const file = createRequire(import.meta.url).resolve("opencc-js/dict/STPhrases");
  const [, list = ""] = /"(.+)"/u.exec(readFileSync(file, "utf8")) ?? [];
  const words = list.split("|").flatMap((entry) => entry.split(" ").slice(0, 1));
  return shuffled(words.filter((word) => /^\p{Script=Han}{2,4}$/u.test(word)));
}

function shuffled(words: readonly string[]): string[] {
  const random = new Random(3);
  const order = [...words];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    [order[at], order[other]] = [order[other] ?? "", order[at] ?? ""];
  }
  return order;
}
