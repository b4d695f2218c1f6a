import { type Fault, FaultError, fault } from "../../shared/contract/fault.ts";
import type { Reply } from "../../shared/contract/reply.ts";
import type { Source } from "../../shared/model/source.ts";
import { readPlan } from "../../shared/reading/read-plan.ts";
import type { ReturnedCell } from "../../shared/sheet/returned/returned-sheet.ts";
import { sketchText } from "../../shared/text/sketch.ts";
import { type Choices, choicesFor } from "../files/choices-for.ts";
import { readReturnedSheets } from "../files/ledger/read-returned-sheets.ts";
import { readSource } from "../files/read-source.ts";
import { answerMessages } from "./answer-messages.ts";
import {
  type PlanRequest,
  type ReadFile,
  type ReturnedSheets,
  type ToReader,
  ToReaderSchema,
} from "./reading-messages.ts";

// The program of the reading process: bytes in, source and reading out. It opens no file and knows no corpus, and is
// killed when it takes too long; whatever a hostile file does, it does it here.

async function answer(request: ToReader): Promise<Reply<ReadFile | ReturnedSheets>> {
  try {
    if (request.kind === "returned") return { ok: true, value: await readCells(request.name, bytesOf(request)) };
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
async function openRequest(request: PlanRequest): Promise<{ readonly source: Source } & Choices> {
  if (request.kind === "source") return { source: request.source, encodings: [], formats: [] };
  const bytes = bytesOf(request);
  const source = await readSource(request.name, bytes, request.choice);
  return { source, ...choicesFor(bytes, source) };
}

async function readCells(name: string, bytes: Uint8Array): Promise<ReturnedSheets> {
  const sheets: (readonly ReturnedCell[])[] = [];
  for await (const cells of readReturnedSheets(bytes, name)) sheets.push(cells);
  return sheets;
}

/** A host may hand over a Buffer, a kind of Uint8Array that not every library takes. */
function bytesOf({ bytes }: { readonly bytes: Uint8Array }): Uint8Array {
  const { buffer, byteOffset, byteLength } = bytes;
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function failed(reason: Fault): Reply<never> {
  return { ok: false, fault: reason };
}

// On damaged files pdf.js leaves promises behind that nobody waits for. Who waits for the text learns the reason all the same.
process.on("unhandledRejection", () => undefined);

answerMessages((message) => answer(ToReaderSchema.parse(message)));
