import type { Carrier } from "../../shared/contract/client.ts";
import type { Method } from "../../shared/contract/methods.ts";

/** What the window is first drawn from. None of it takes an argument. */
const FIRST_QUESTIONS = ["settings.read", "plan.list", "note.list", "comparison.opening"] as const satisfies Method[];

export type FirstQuestion = (typeof FIRST_QUESTIONS)[number];

/** The answers on their way, as they come: whoever takes them checks them. */
export type Asked = Readonly<Record<FirstQuestion, Promise<unknown>>>;

/** Asks for what the window is first drawn from, while the script that draws it is still on its way. */
export function askFirst(carrier: Carrier): Asked {
  const asked = FIRST_QUESTIONS.map((method) => {
    const answer = carrier.call(method, {});
    // Whoever takes the answer hears that the way is broken; until then nobody does.
    answer.catch(() => undefined);
    return [method, answer];
  });
  return Object.fromEntries(asked);
}
