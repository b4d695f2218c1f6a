import { type ClauseId, ClauseIdSchema } from "../../shared/model/ids.ts";
import { randomDigits } from "./random-digits.ts";

/** A clause id that never was before. */
export function mintClauseId(): ClauseId {
  return ClauseIdSchema.parse(`c${randomDigits()}`);
}
