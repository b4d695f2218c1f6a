import { useCallback, useReducer, useRef } from "react";
import { type Fault, fault } from "../../../shared/contract/fault.ts";
import { MAX_FILE_BYTES } from "../../../shared/contract/messages.ts";
import type { ImportOutcome } from "../../../shared/contract/methods.ts";
import { useClient } from "../../client/client-context.tsx";
import { readDroppedFile } from "./read-dropped-file.ts";

/** A file on its way into the corpus. */
export type ImportItem = {
  readonly id: number;
  readonly name: string;
  readonly progress: ImportProgress;
};

export type ImportProgress =
  | { readonly step: "waiting" | "reading" | "cancelling" | "cancelled" }
  | { readonly step: "settled"; readonly outcome: ImportOutcome };

/** What a person chose or dropped. A browser hands over a folder as a file that cannot be read. */
export type HandedFile = { readonly file: File; readonly isFolder: boolean };

export type Imports = {
  readonly items: readonly ImportItem[];
  readonly add: (files: readonly HandedFile[]) => void;
  readonly cancel: (id: number) => void;
  readonly retry: (id: number) => void;
  /** Forgets the files that are through; those still on their way stay. */
  readonly clear: () => void;
};

type Change =
  | { readonly kind: "added"; readonly items: readonly ImportItem[] }
  | { readonly kind: "moved"; readonly id: number; readonly progress: ImportProgress }
  | { readonly kind: "cleared" };

/** True until it is certain what became of the file. */
export function isUnderWay({ progress }: ImportItem): boolean {
  return progress.step !== "settled" && progress.step !== "cancelled";
}

/** The list of files after a change. */
export function changeItems(items: readonly ImportItem[], change: Change): readonly ImportItem[] {
  switch (change.kind) {
    case "added":
      return [...items, ...change.items];
    case "moved":
      return items.map((item) => (item.id === change.id ? { ...item, progress: change.progress } : item));
    case "cleared":
      return items.filter(isUnderWay);
  }
}

type Job = HandedFile & { readonly abort: AbortController };

/** Takes files into the corpus one after the other, because the engine reads one at a time; each can be cancelled. */
export function useImports(): Imports {
  const client = useClient();
  const [items, change] = useReducer(changeItems, []);
  const jobs = useRef(new Map<number, Job>());
  const queue = useRef<number[]>([]);
  const running = useRef(false);

  const importOne = useCallback(
    async (id: number, { file, isFolder, abort }: Job): Promise<ImportProgress> => {
      const failed = (reason: Fault): ImportProgress =>
        reason.code === "call/cancelled"
          ? { step: "cancelled" }
          : { step: "settled", outcome: { status: "failed", file: file.name, fault: reason } };
      if (isFolder) return failed(fault("file/is-folder", { file: file.name }));
      if (file.size > MAX_FILE_BYTES) {
        return failed(fault("file/too-large", { file: file.name, limit: `${MAX_FILE_BYTES / 1024 / 1024} MB` }));
      }
      change({ kind: "moved", id, progress: { step: "reading" } });
      const bytes = await readDroppedFile(file);
      if (!bytes.ok) return failed(bytes.fault);
      const uploaded = await client.upload(file.name, bytes.value);
      if (!uploaded.ok) return failed(uploaded.fault);
      const reply = await client.call("plan.import", { upload: uploaded.value.upload }, abort.signal);
      return reply.ok ? { step: "settled", outcome: reply.value } : failed(reply.fault);
    },
    [client],
  );

  const run = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    for (let id = queue.current.shift(); id !== undefined; id = queue.current.shift()) {
      const job = jobs.current.get(id);
      if (job === undefined) continue;
      // Cancelling may come too late: what the engine says is what happened.
      change({ kind: "moved", id, progress: await importOne(id, job) });
    }
    running.current = false;
  }, [importOne]);

  const add = useCallback(
    (files: readonly HandedFile[]) => {
      const added = files.map((handed): ImportItem => {
        const id = jobs.current.size;
        jobs.current.set(id, { ...handed, abort: new AbortController() });
        return { id, name: handed.file.name, progress: { step: "waiting" } };
      });
      change({ kind: "added", items: added });
      queue.current.push(...added.map((item) => item.id));
      void run();
    },
    [run],
  );

  const cancel = useCallback((id: number) => {
    jobs.current.get(id)?.abort.abort();
    const waits = queue.current.includes(id);
    queue.current = queue.current.filter((other) => other !== id);
    change({ kind: "moved", id, progress: { step: waits ? "cancelled" : "cancelling" } });
  }, []);

  const retry = useCallback(
    (id: number) => {
      const job = jobs.current.get(id);
      if (job === undefined) return;
      jobs.current.set(id, { ...job, abort: new AbortController() });
      change({ kind: "moved", id, progress: { step: "waiting" } });
      queue.current.push(id);
      void run();
    },
    [run],
  );

  const clear = useCallback(() => change({ kind: "cleared" }), []);

  return { items, add, cancel, retry, clear };
}
