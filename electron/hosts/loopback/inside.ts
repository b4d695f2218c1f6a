import type { IncomingMessage, ServerResponse } from "node:http";
import type { EngineLink } from "../../../shared/contract/client.ts";
import { CallRequestSchema, CancelRequestSchema, DownloadRequestSchema } from "../../../shared/contract/loopback.ts";
import { FILE_NAME_HEADER } from "../../../shared/contract/loopback-routes.ts";
import { DownloadedSchema, MAX_CALL_BYTES, MAX_FILE_BYTES } from "../../../shared/contract/messages.ts";
import { replySchema } from "../../../shared/contract/reply.ts";
import { badCall, CALL_TOO_LARGE, fileTooLarge } from "../limits.ts";
import { answerDownloaded, answerFault, answerJson, refuse } from "./answers.ts";
import type { Session } from "./door.ts";
import { readBody } from "./read-body.ts";
import { type JsonBody, readJson } from "./read-json.ts";
import { headerOf } from "./request-origin.ts";

// What a page may ask once it is inside. Everything here is carried to the engine and back; nothing is decided.

const DownloadReplySchema = replySchema(DownloadedSchema);

/**
 * Carries a call to the engine and its reply back.
 *
 * @param told how many events had been told when the call came, as a header of the answer
 */
export async function answerCall(
  engine: EngineLink,
  session: Session,
  told: Record<string, string>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readJson(request, CallRequestSchema, MAX_CALL_BYTES);
  if (!body.ok) return answerProblem(response, body);
  const { id, method, params } = body.value;
  const controller = new AbortController();
  session.calls.set(id, controller);
  const reply = await engine.call(method, params, controller.signal);
  session.calls.delete(id);
  answerJson(response, reply, told);
}

/** Passes a cancellation on. A call that has answered already cannot be cancelled, and that is not an error. */
export async function answerCancel(
  session: Session,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readJson(request, CancelRequestSchema, MAX_CALL_BYTES);
  if (!body.ok) return answerProblem(response, body);
  session.calls.get(body.value.id)?.abort();
  answerJson(response, { ok: true, value: {} });
}

/** Hands an uploaded file to the engine. */
export async function answerUpload(
  engine: EngineLink,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.headers["content-type"] !== "application/octet-stream") return refuse(response, 415);
  const name = decodeName(headerOf(request, FILE_NAME_HEADER));
  if (name === null) return answerFault(response, badCall("upload"));
  const bytes = await readBody(request, MAX_FILE_BYTES);
  if (bytes === null) return answerFault(response, fileTooLarge(name));
  answerJson(response, await engine.upload(name, bytes));
}

/** Hands a file that is held ready to the page, which hands it to its browser. */
export async function answerDownload(
  engine: EngineLink,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readJson(request, DownloadRequestSchema, MAX_CALL_BYTES);
  if (!body.ok) return answerProblem(response, body);
  const reply = DownloadReplySchema.parse(await engine.download(body.value.download));
  if (reply.ok) answerDownloaded(response, reply.value);
  else answerFault(response, reply.fault);
}

function answerProblem(response: ServerResponse, body: JsonBody<unknown> & { readonly ok: false }): void {
  switch (body.problem) {
    case "type":
      refuse(response, 415);
      break;
    case "size":
      answerFault(response, CALL_TOO_LARGE);
      break;
    case "shape":
      answerFault(response, badCall(""));
      break;
  }
}

function decodeName(encoded: string): string | null {
  try {
    return encoded === "" ? null : decodeURIComponent(encoded);
  } catch {
    return null;
  }
}
