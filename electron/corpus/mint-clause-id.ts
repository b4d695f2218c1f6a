import { randomInt } from "node:crypto";
import { type ClauseId, ClauseIdSchema } from "../../shared/model/ids.ts";

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
const LENGTH = 12;

/** A clause id that never was before: 62 random bits, so that two plans never meet by chance. */
export function mintClauseId(): ClauseId {
  const digits = Array.from({ length: LENGTH }, () => DIGITS[randomInt(DIGITS.length)]);
  return ClauseIdSchema.parse(`c${digits.join("")}`);
}
