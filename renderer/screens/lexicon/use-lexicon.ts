import { useCallback, useEffect, useState } from "react";
import type { Fault } from "../../../shared/contract/fault.ts";
import type { Result } from "../../../shared/contract/methods.ts";
import { useClient } from "../../client/client-context.tsx";
import { entriesOf, extensionOf, type OwnEntry } from "./own-entry.ts";

export type ShippedWords = Result<"lexicon.read">["shipped"];

export type LexiconDesk = {
  /** Null until they are read. */
  readonly shipped: ShippedWords | null;
  readonly own: readonly OwnEntry[];
  /** Why the words could not be read, or the last change was not kept. */
  readonly fault: Fault | null;
  /** Reads them again. */
  readonly reload: () => void;
  readonly add: (entry: Omit<OwnEntry, "id">) => void;
  readonly change: (entry: OwnEntry) => void;
  readonly remove: (entry: OwnEntry) => void;
  /** Takes the last change back; null where there is none. */
  readonly undo: (() => void) | null;
};

/** A person's words of the trade beside the shipped ones. Every change is kept at once. */
export function useLexicon(): LexiconDesk {
  const client = useClient();
  const [shipped, setShipped] = useState<ShippedWords | null>(null);
  const [own, setOwn] = useState<readonly OwnEntry[]>([]);
  const [past, setPast] = useState<readonly (readonly OwnEntry[])[]>([]);
  const [fault, setFault] = useState<Fault | null>(null);

  const reload = useCallback(async () => {
    setFault(null);
    const reply = await client.call("lexicon.read", {});
    if (!reply.ok) return setFault(reply.fault);
    setShipped(reply.value.shipped);
    setOwn(entriesOf(reply.value.own));
  }, [client]);
  useEffect(() => void reload(), [reload]);

  const keep = useCallback(
    (entries: readonly OwnEntry[], before: readonly OwnEntry[]) => {
      setOwn(entries);
      client.call("lexicon.change", { own: extensionOf(entries) }).then((reply) => {
        setFault(reply.ok ? null : reply.fault);
        if (!reply.ok) setOwn(before);
      });
    },
    [client],
  );
  const turn = (entries: readonly OwnEntry[]) => {
    setPast([...past, own]);
    keep(entries, own);
  };
  const last = past.at(-1);

  return {
    shipped,
    own,
    fault,
    reload: () => void reload(),
    add: (entry) => turn([...own, { ...entry, id: nextId([own, ...past]) }]),
    change: (entry) => turn(own.map((each) => (each.id === entry.id ? entry : each))),
    remove: (entry) => turn(own.filter(({ id }) => id !== entry.id)),
    undo:
      last === undefined
        ? null
        : () => {
            setPast(past.slice(0, -1));
            keep(last, own);
          },
  };
}

/** An id that no entry has or had, so that a line brought back is the line it was. */
function nextId(states: readonly (readonly OwnEntry[])[]): number {
  return 1 + Math.max(-1, ...states.flatMap((entries) => entries.map(({ id }) => id)));
}
