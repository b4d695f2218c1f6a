import { readFileSync } from "node:fs";

/** The five plans as received, shipped with the program. */
export const SHIPPED = ["jilin-2018", "wuhan-2018", "jieyang-2018", "wuxi-2018", "hunjiang-2015"] as const;
export type Shipped = (typeof SHIPPED)[number];

/** The text of a shipped plan. */
export function shippedText(name: Shipped): string {
  return readFileSync(new URL(`../../../resources/plans/${name}.txt`, import.meta.url), "utf8");
}

/** The text of an invented plan in test/fixtures/plans. */
export function inventedText(name: string): string {
  return readFileSync(new URL(`../../fixtures/plans/${name}.txt`, import.meta.url), "utf8");
}
