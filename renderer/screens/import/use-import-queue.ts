import { useState, useSyncExternalStore } from "react";
import { useClient } from "../../client/client-context.tsx";
import type { ImportItem } from "./import-item.ts";
import { createImportQueue, type ImportQueue } from "./import-queue.ts";

export type Imports = { readonly queue: ImportQueue; readonly items: readonly ImportItem[] };

/** The window's import: it goes on whatever screen is shown. */
export function useImportQueue(): Imports {
  const client = useClient();
  const [queue] = useState(() => createImportQueue(client));
  const items = useSyncExternalStore(queue.subscribe, queue.items);
  return { queue, items };
}
