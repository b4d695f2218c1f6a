import { useCallback, useState } from "react";
import type { Fault } from "../../../shared/contract/fault.ts";
import type { ComparisonId } from "../../../shared/model/comparison.ts";
import type { ReturnedTable } from "../../../shared/model/returned-table.ts";
import { useClient } from "../../client/client-context.tsx";
import { readDroppedFile } from "../import/read-dropped-file.ts";

/** How reading a workbook back goes. */
export type Returned =
  | { readonly step: "none" }
  | { readonly step: "reading"; readonly file: string }
  | { readonly step: "failed"; readonly fault: Fault }
  | { readonly step: "read"; readonly file: string; readonly table: ReturnedTable };

/** Reads workbooks back that were made of a comparison. */
export function useReturned(comparison: ComparisonId): {
  readonly returned: Returned;
  readonly read: (file: File) => Promise<void>;
} {
  const client = useClient();
  const [returned, setReturned] = useState<Returned>({ step: "none" });
  const read = useCallback(
    async (file: File) => {
      setReturned({ step: "reading", file: file.name });
      const bytes = await readDroppedFile(file);
      if (!bytes.ok) return setReturned({ step: "failed", fault: bytes.fault });
      const uploaded = await client.upload(file.name, bytes.value);
      if (!uploaded.ok) return setReturned({ step: "failed", fault: uploaded.fault });
      const { upload } = uploaded.value;
      const reply = await client.call("comparison.returned", { comparison, upload });
      setReturned(
        reply.ok ? { step: "read", file: file.name, table: reply.value } : { step: "failed", fault: reply.fault },
      );
    },
    [client, comparison],
  );
  return { returned, read };
}
