import { type Carrier, createClient } from "../../shared/contract/client.ts";
import type { Result } from "../../shared/contract/methods.ts";
import type { Reply } from "../../shared/contract/reply.ts";
import type { Asked, FirstQuestion } from "./first-questions.ts";

export type Opening = Result<"comparison.opening">;

/** What the window is first drawn from. What is null could not be had, and is asked for again by whoever needs it. */
export type FirstAnswers = {
  readonly settings: Result<"settings.read"> | null;
  readonly plans: Result<"plan.list"> | null;
  readonly notes: Result<"note.list"> | null;
  /** A promise where it is so large that something else is to be drawn meanwhile. */
  readonly opening: Opening | null | Promise<Opening | null>;
};

export const NO_ANSWERS: FirstAnswers = { settings: null, plans: null, notes: null, opening: null };

/** So long the window stays empty for its table, in milliseconds, when all else is there. */
const LONGEST_WAIT = 250;

/** The answers to what was asked while the script was on its way, checked. */
export async function firstAnswers(carrier: Carrier, asked: Asked): Promise<FirstAnswers> {
  const client = createClient({ ...carrier, call: (method) => asked[method as FirstQuestion] });
  const opening = client.call("comparison.opening", {}).then(orNull);
  const [settings, plans, notes] = await Promise.all([
    client.call("settings.read", {}).then(orNull),
    client.call("plan.list", {}).then(orNull),
    client.call("note.list", {}).then(orNull),
  ]);
  const inTime = await Promise.race([opening.then((value) => ({ value })), nothingAfter(LONGEST_WAIT)]);
  return { settings, plans, notes, opening: inTime === null ? opening : inTime.value };
}

function orNull<T>(reply: Reply<T>): T | null {
  return reply.ok ? reply.value : null;
}

function nothingAfter(milliseconds: number): Promise<null> {
  return new Promise((settle) => setTimeout(settle, milliseconds, null));
}
