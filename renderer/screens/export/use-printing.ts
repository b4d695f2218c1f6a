import { useCallback, useEffect, useState } from "react";
import type { Fault } from "../../../shared/contract/fault.ts";
import { MOST_PREVIEWED, type SheetPreview } from "../../../shared/model/sheet-preview.ts";
import { useClient } from "../../client/client-context.tsx";
import { type ExportRequest, nowHere } from "./export-request.ts";

export type Printing = {
  /** The sheets that are being printed; null where nothing is. */
  readonly sheets: readonly SheetPreview[] | null;
  readonly fault: Fault | null;
  readonly print: (request: ExportRequest) => Promise<void>;
};

/** Prints the sheets of an export: they are drawn whole for as long as the browser's own dialog stands open. */
export function usePrinting(): Printing {
  const client = useClient();
  const [sheets, setSheets] = useState<readonly SheetPreview[] | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);

  const print = useCallback(
    async (request: ExportRequest) => {
      setFault(null);
      const read: SheetPreview[] = [];
      for (let sheet = 0; sheet === 0 || sheet < (read[0]?.sheets.length ?? 0); sheet += 1) {
        // Paper holds what a document does.
        const wanted = { ...request, format: "docx" as const, at: nowHere(), sheet, limit: MOST_PREVIEWED };
        const reply = await client.call("comparison.preview", wanted);
        if (!reply.ok) return setFault(reply.fault);
        read.push(reply.value);
      }
      setSheets(read);
    },
    [client],
  );

  useEffect(() => {
    if (sheets === null) return;
    const done = () => setSheets(null);
    addEventListener("afterprint", done);
    window.print();
    return () => removeEventListener("afterprint", done);
  }, [sheets]);

  return { sheets, fault, print };
}
