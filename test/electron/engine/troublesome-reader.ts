import { answerMessages } from "../../../electron/engine/answer-messages.ts";
import type { ToReader } from "../../../electron/engine/reading-messages.ts";
import { trouble } from "./trouble.ts";

// A reading process that gets into the trouble that the name of the file says.
answerMessages((message) => trouble((message as ToReader).name));
