import { useEffect, useState } from "react";
import type { SheetPreview } from "../../../shared/model/sheet-preview.ts";
import { useClient } from "../../client/client-context.tsx";
import { LOADING, type Loadable, loaded } from "../../client/loadable.ts";
import { type ExportRequest, nowHere } from "./export-request.ts";

/** So many rows show what a file will be like. */
const SHOWN_ROWS = 40;

/**
 * How a sheet of the file will begin. What was shown stays until the next is there, so that nothing flickers.
 *
 * @param request the same object as long as it asks for the same
 */
export function useSheetPreview(request: ExportRequest, sheet: number): Loadable<SheetPreview> {
  const client = useClient();
  const [preview, setPreview] = useState<Loadable<SheetPreview>>(LOADING);
  useEffect(() => {
    const control = new AbortController();
    const wanted = { ...request, at: nowHere(), sheet, limit: SHOWN_ROWS };
    void client.call("comparison.preview", wanted, control.signal).then((reply) => {
      if (!control.signal.aborted) setPreview(loaded(reply));
    });
    return () => control.abort();
  }, [client, request, sheet]);
  return preview;
}
