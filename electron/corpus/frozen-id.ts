import { createHash } from "node:crypto";
import { type FrozenId, FrozenIdSchema } from "../../shared/model/frozen-comparison.ts";

/** Crockford's base 32: no I, L, O and U, which are read as other signs or as words. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS = 5;
const GROUP = 4;

/** The id of what is frozen: the first 40 bits of its SHA-256, as eight digits in two groups. */
export function frozenIdOf(content: string): FrozenId {
  const hash = createHash("sha256").update(content, "utf8").digest();
  const bits = BigInt(`0x${hash.subarray(0, (2 * GROUP * BITS) / 8).toString("hex")}`);
  const digits = Array.from({ length: 2 * GROUP }, (_, at) => {
    const shift = BigInt(BITS * (2 * GROUP - 1 - at));
    return DIGITS[Number((bits >> shift) & BigInt(DIGITS.length - 1))];
  }).join("");
  return FrozenIdSchema.parse(`DZ-${digits.slice(0, GROUP)}-${digits.slice(GROUP)}`);
}
