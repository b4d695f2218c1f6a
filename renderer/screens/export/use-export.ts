import { useCallback, useRef, useState } from "react";
import type { Fault } from "../../../shared/contract/fault.ts";
import type { Result } from "../../../shared/contract/methods.ts";
import { useClient } from "../../client/client-context.tsx";
import { type ExportRequest, nowHere } from "./export-request.ts";

/** How an export goes. `saved`: under which name, and null where the person thought better of it. */
export type ExportProgress =
  | { readonly step: "idle" | "cancelled" }
  /** `done` of `total` rows are compared; null before that is known, and once the file is being written. */
  | { readonly step: "writing"; readonly reached: { readonly done: number; readonly total: number } | null }
  | { readonly step: "failed"; readonly fault: Fault }
  | {
      readonly step: "saved";
      readonly name: string;
      /** Opens the file; undefined where the host cannot. */
      readonly place: string | undefined;
      readonly written: Result<"comparison.export">;
    };

export type Exporting = {
  readonly progress: ExportProgress;
  readonly start: (request: ExportRequest) => Promise<ExportProgress>;
  /** Gives the writing up; nothing is saved. */
  readonly stop: () => void;
};

/** Writes the table to a file and hands it to the person. */
export function useExport(): Exporting {
  const client = useClient();
  const [progress, setProgress] = useState<ExportProgress>({ step: "idle" });
  const running = useRef<AbortController | null>(null);

  const start = useCallback(
    async (request: ExportRequest): Promise<ExportProgress> => {
      if (running.current !== null) return { step: "writing", reached: null };
      const control = new AbortController();
      running.current = control;
      setProgress({ step: "writing", reached: null });
      const stopListening = client.listen((event) => {
        if (event.kind !== "exporting") return;
        const { done, total } = event;
        setProgress({ step: "writing", reached: done < total ? { done, total } : null });
      });
      const outcome = await write(control.signal);
      stopListening();
      running.current = null;
      setProgress(outcome);
      return outcome;

      async function write(signal: AbortSignal): Promise<ExportProgress> {
        const written = await client.call("comparison.export", { ...request, at: nowHere() }, signal);
        if (signal.aborted) return { step: "cancelled" };
        if (!written.ok) return { step: "failed", fault: written.fault };
        const saved = await client.save(written.value.download, written.value.name);
        if (!saved.ok) return { step: "failed", fault: saved.fault };
        const { saved: name, place } = saved.value;
        if (name === null) return { step: "cancelled" };
        return { step: "saved", name, place, written: written.value };
      }
    },
    [client],
  );
  const stop = useCallback(() => running.current?.abort(), []);

  return { progress, start, stop };
}
