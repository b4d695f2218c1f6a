import { createHash } from "node:crypto";
import { type Fault, FaultError, fault } from "../../shared/contract/fault.ts";
import type { Reply } from "../../shared/contract/reply.ts";
import type { Source } from "../../shared/model/source.ts";
import { readPlan } from "../../shared/reading/read-plan.ts";
import { decodeText } from "../files/decode-text.ts";
import { answerMessages } from "./answer-messages.ts";
import { type ReadFile, type ToReader, ToReaderSchema } from "./reading-messages.ts";

// The program of the reading process: bytes in, source and reading out. It opens no file and knows no corpus, and is
// killed when it takes too long; whatever a hostile file does, it does it here.

function read(request: ToReader): Reply<ReadFile> {
  try {
    const source = request.kind === "file" ? decodeSource(request.name, request.bytes) : request.source;
    const reading = readPlan(source.text, source.layout);
    if (reading.clauses.length === 0) return failed(fault("file/no-clauses", { file: request.name }));
    return { ok: true, value: { source, reading } };
  } catch (error) {
    if (error instanceof FaultError) return failed(error.fault);
    throw error;
  }
}

function decodeSource(name: string, bytes: Uint8Array): Source {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { ...decodeText(bytes, name), layout: null, sha256, format: "txt", byteLength: bytes.length };
}

function failed(reason: Fault): Reply<never> {
  return { ok: false, fault: reason };
}

answerMessages((message) => read(ToReaderSchema.parse(message)));
