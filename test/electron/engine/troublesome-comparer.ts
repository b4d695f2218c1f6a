import { answerMessages } from "../../../electron/engine/answer-messages.ts";
import type { ToComparer } from "../../../electron/engine/comparing-messages.ts";
import { trouble } from "./trouble.ts";

// A comparing process that hangs over plans that are to be aligned, and gets into the trouble that a text to compare says.
answerMessages((message) => {
  const request = message as ToComparer;
  return trouble(request.kind === "align" ? "hang" : (request.pairs[0]?.a ?? "crash"));
});
