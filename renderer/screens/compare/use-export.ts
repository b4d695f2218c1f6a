import { useCallback, useRef, useState } from "react";
import type { Fault } from "../../../shared/contract/fault.ts";
import type { Params, Result } from "../../../shared/contract/methods.ts";
import { writeMoment } from "../../../shared/sheet/moment.ts";
import { useClient } from "../../client/client-context.tsx";

/** How an export goes. `saved`: under which name, and null where the person thought better of it. */
export type ExportProgress =
  | { readonly step: "idle" | "writing" | "cancelled" }
  | { readonly step: "failed"; readonly fault: Fault }
  | { readonly step: "saved"; readonly name: string; readonly written: Result<"comparison.export"> };

export type ExportRequest = Omit<Params<"comparison.export">, "at" | "language">;

/** Writes the table to a file and hands it to the person. */
export function useExport(language: Params<"comparison.export">["language"]): {
  readonly progress: ExportProgress;
  readonly start: (request: ExportRequest) => Promise<ExportProgress>;
} {
  const client = useClient();
  const [progress, setProgress] = useState<ExportProgress>({ step: "idle" });
  const running = useRef(false);

  const start = useCallback(
    async (request: ExportRequest): Promise<ExportProgress> => {
      if (running.current) return { step: "writing" };
      running.current = true;
      setProgress({ step: "writing" });
      const outcome = await write();
      running.current = false;
      setProgress(outcome);
      return outcome;

      async function write(): Promise<ExportProgress> {
        const now = new Date();
        const at = writeMoment(now, -now.getTimezoneOffset());
        const written = await client.call("comparison.export", { ...request, at, language });
        if (!written.ok) return { step: "failed", fault: written.fault };
        const saved = await client.save(written.value.download, written.value.name);
        if (!saved.ok) return { step: "failed", fault: saved.fault };
        if (saved.value.saved === null) return { step: "cancelled" };
        return { step: "saved", name: saved.value.saved, written: written.value };
      }
    },
    [client, language],
  );

  return { progress, start };
}
