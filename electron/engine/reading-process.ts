import { type Fault, FaultError, fault } from "../../shared/contract/fault.ts";
import type { Reply } from "../../shared/contract/reply.ts";
import type { Source } from "../../shared/model/source.ts";
import { readPlan } from "../../shared/reading/read-plan.ts";
import { sketchText } from "../../shared/text/sketch.ts";
import { type Choices, choicesFor } from "../files/choices-for.ts";
import { readSource } from "../files/read-source.ts";
import { answerMessages } from "./answer-messages.ts";
import { type ReadFile, type ToReader, ToReaderSchema } from "./reading-messages.ts";

// The program of the reading process: bytes in, source and reading out. It opens no file and knows no corpus, and is
// killed when it takes too long; whatever a hostile file does, it does it here.

async function read(request: ToReader): Promise<Reply<ReadFile>> {
  try {
    const { source, ...choices } = await openRequest(request);
    const reading = readPlan(source.text, source.layout);
    if (reading.clauses.length === 0) return failed(fault("file/no-clauses", { file: request.name }));
    return { ok: true, value: { source, reading, sketch: sketchText(source.text), ...choices } };
  } catch (error) {
    if (error instanceof FaultError) return failed(error.fault);
    throw error;
  }
}

/** The source that is asked for. For one that is stored there is no choice any more. */
async function openRequest(request: ToReader): Promise<{ readonly source: Source } & Choices> {
  if (request.kind === "source") return { source: request.source, encodings: [], formats: [] };
  const { buffer, byteOffset, byteLength } = request.bytes;
  // A host may hand over a Buffer, a kind of Uint8Array that not every library takes.
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  const source = await readSource(request.name, bytes, request.choice);
  return { source, ...choicesFor(bytes, source) };
}

function failed(reason: Fault): Reply<never> {
  return { ok: false, fault: reason };
}

// On damaged files pdf.js leaves promises behind that nobody waits for. Who waits for the text learns the reason all the same.
process.on("unhandledRejection", () => undefined);

answerMessages((message) => read(ToReaderSchema.parse(message)));
