import { answerMessages } from "../../../electron/engine/answer-messages.ts";
import { ToWriterSchema } from "../../../electron/engine/writing-messages.ts";
import { trouble } from "./trouble.ts";

// A writing process that gets into trouble; the program that the file is to name says into which.

answerMessages((message) => trouble(ToWriterSchema.parse(message).what.program));
