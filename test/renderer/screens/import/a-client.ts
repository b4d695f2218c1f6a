import type { HandedFile } from "../../../../renderer/screens/import/handed-file.ts";
import type { CancelSignal, Client } from "../../../../shared/contract/client.ts";
import { fault } from "../../../../shared/contract/fault.ts";
import type { Inspection, NearCopy } from "../../../../shared/contract/methods/plan.ts";
import type { Method, Params } from "../../../../shared/contract/methods.ts";
import type { Reply } from "../../../../shared/contract/reply.ts";
import { InspectionIdSchema, PlanIdSchema, UploadIdSchema } from "../../../../shared/model/ids.ts";
import type { PlanSummary } from "../../../../shared/model/plan.ts";
import { type PlanName, realPlan } from "../../real-plans.ts";

/** A plan's line in the list of the corpus. */
export function summaryOf(name: PlanName): PlanSummary {
  const { reading } = realPlan(name);
  return {
    id: PlanIdSchema.parse(name),
    metadata: reading.metadata,
    origin: "imported",
    fileName: `${name}.txt`,
    clauses: reading.clauses.length,
    warnings: reading.warnings.length,
  };
}

/** A file as it was read, of a shipped plan's text. */
export function inspectionOf(name: PlanName, changed: Partial<Inspection> = {}): Inspection {
  const { text, reading } = realPlan(name);
  return {
    inspection: InspectionIdSchema.parse("i000000000000"),
    file: `${name}.txt`,
    source: {
      text,
      layout: null,
      sha256: "0".repeat(64),
      encoding: "utf-8",
      format: "txt",
      byteLength: Buffer.byteLength(text),
    },
    reading,
    encodings: ["utf-8", "gb18030"],
    formats: ["txt"],
    same: null,
    near: [],
    ...changed,
  };
}

export function nearCopy(name: PlanName): NearCopy {
  return { plan: summaryOf(name), similarity: 0.97 };
}

/** A text file as a person hands it over. */
export function aFile(name: string, folder = ""): HandedFile {
  return { name, folder, content: new File(["一、公开"], name) };
}

type Call = { readonly [M in Method]: { readonly method: M; readonly params: Params<M> } }[Method];

export type ScriptedClient = Client & {
  /** What was asked of the engine, in order. */
  readonly calls: readonly Call[];
  /** Names of the files that were handed over, in order. */
  readonly uploads: readonly string[];
};

type Answer = (call: Call, signal: CancelSignal | undefined, file: string) => Reply<unknown> | Promise<Reply<unknown>>;

/** A client whose engine answers as a test says; `file` is the one that the call is about. */
export function scriptedClient(answer: Answer): ScriptedClient {
  const calls: Call[] = [];
  const uploads: string[] = [];
  const client = {
    calls,
    uploads,
    async call(method: Method, params: unknown, signal?: CancelSignal) {
      if (signal?.aborted) return { ok: false, fault: fault("call/cancelled", {}) };
      const call = { method, params } as Call;
      calls.push(call);
      const upload = call.method === "plan.inspect" ? Number(call.params.upload.slice(1)) : -1;
      return answer(call, signal, uploads[upload] ?? "");
    },
    async upload(name: string) {
      uploads.push(name);
      const upload = UploadIdSchema.parse(`u${String(uploads.length - 1).padStart(12, "0")}`);
      return { ok: true, value: { upload } };
    },
    save: async () => ({ ok: true, value: { saved: null } }),
    listen: () => () => undefined,
  };
  return client as unknown as ScriptedClient;
}

/** Lets everything that is under way and needs no timer come to its end. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
