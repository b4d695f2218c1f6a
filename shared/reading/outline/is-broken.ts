import { isBalanced } from "../responsibility/brackets.ts";

/** True for a heading whose words show damage by themselves: quotes or brackets that do not close, a comma at its end or start. */
export function isBroken(folded: string): boolean {
  const quotes = (folded.match(/“/gu)?.length ?? 0) - (folded.match(/”/gu)?.length ?? 0);
  return !isBalanced(folded) || quotes !== 0 || /^[,、。;:]|[,、]$/u.test(folded);
}
