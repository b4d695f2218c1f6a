import { answerMessages } from "../../../electron/engine/answer-messages.ts";
import type { ToComparer } from "../../../electron/engine/comparing-messages.ts";
import { trouble } from "./trouble.ts";

// A comparing process that gets into the trouble that a text to compare says, and hangs over everything else.
answerMessages((message) => {
  const request = message as ToComparer;
  return trouble(request.kind === "differences" ? (request.pairs[0]?.a ?? "crash") : "hang");
});
