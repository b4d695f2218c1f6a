import { z } from "zod";

/** Where a value breaks its schema, in one line: the first place, and how many more there are. */
export function describeMismatch(error: z.ZodError): string {
  const [first] = z.prettifyError({ issues: error.issues.slice(0, 1) }).split("\n✖ ");
  const more = error.issues.length - 1;
  const place = (first ?? "").replace(/\s+/gu, " ").trim();
  return more === 0 ? place : `${place} +${more}`;
}
