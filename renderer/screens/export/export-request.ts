import type { Params } from "../../../shared/contract/methods.ts";
import { writeMoment } from "../../../shared/sheet/moment.ts";

/** What is to be exported, but for the time. */
export type ExportRequest = Omit<Params<"comparison.export">, "at">;

/** This moment as the person's clock has it. */
export function nowHere(): string {
  const now = new Date();
  return writeMoment(now, -now.getTimezoneOffset());
}
