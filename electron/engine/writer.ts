import { describeMismatch } from "../../shared/contract/describe-mismatch.ts";
import { FaultError, raise } from "../../shared/contract/fault.ts";
import type { ComparisonExport } from "../../shared/sheet/comparison/comparison-export.ts";
import type { SheetLayout } from "../../shared/sheet/sheet-layout.ts";
import { openWorkLine } from "./work-line.ts";
import type { StartProcess } from "./work-process.ts";
import { type Written, WrittenReplySchema } from "./writing-messages.ts";

/** How long a document may take, in seconds; the longest that is let through takes a tenth of it. */
const LIMIT_SECONDS = 300;

/** Writes Word documents, one after another, each in a process of its own that leaves no memory behind. */
export type Writer = {
  /**
   * A comparison as a document, each layout a table or several. A cancelled one is given up at once. Raises export/too-long,
   * export/crashed, call/cancelled.
   */
  document(what: ComparisonExport, layouts: readonly SheetLayout[] | undefined, signal?: AbortSignal): Promise<Written>;
  /** Ends the process. What is under way or waits is cancelled, and nothing is written any more. */
  end(): void;
};

export function openWriter(start: StartProcess, limitSeconds: number = LIMIT_SECONDS): Writer {
  const line = openWorkLine(start);
  return {
    async document(what, layouts, signal) {
      const outcome = await line.ask({ what, layouts }, { signal, seconds: limitSeconds, isLast: true });
      switch (outcome.kind) {
        case "answer":
          return checked(outcome.value);
        case "ended":
          return raise(outcome.end === "memory" ? "export/too-long" : "export/crashed", {});
        case "timeout":
          return raise("export/too-long", {});
        case "cancelled":
          return raise("call/cancelled", {});
      }
    },
    end: () => line.end(),
  };
}

function checked(value: unknown): Written {
  const parsed = WrittenReplySchema.safeParse(value);
  if (!parsed.success) return raise("call/bad-result", { method: "write", where: describeMismatch(parsed.error) });
  if (!parsed.data.ok) throw new FaultError(parsed.data.fault);
  return parsed.data.value;
}
