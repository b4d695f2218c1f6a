import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Fault } from "../../shared/contract/fault.ts";
import type { Reply } from "../../shared/contract/reply.ts";
import type { NewTag, Note, NoteChange, Tag } from "../../shared/model/note.ts";
import { indexNotes } from "../../shared/notes/note-index.ts";
import { useClient, useFirstAnswers } from "../client/client-context.tsx";
import { type Draft, type Notes, NotesContext, type Removed } from "./notes-context.tsx";

type Kept = { readonly notes: readonly Note[]; readonly tags: readonly Tag[] };

const NOTHING: Kept = { notes: [], tags: [] };

/** Keeps the notes of the corpus at hand for every screen, as they are now, whoever changed them. */
export function NotesProvider({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const first = useFirstAnswers().notes;
  const [kept, setKept] = useState<Kept>(first ?? NOTHING);
  const [fault, setFault] = useState<Fault | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);

  const asked = useRef(0);
  const load = useCallback(async () => {
    asked.current += 1;
    const turn = asked.current;
    const reply = await client.call("note.list", {});
    // Only the answer that was asked for last tells of everything that was done.
    if (reply.ok && turn === asked.current)
      setKept((now) => (JSON.stringify(now) === JSON.stringify(reply.value) ? now : reply.value));
  }, [client]);
  useEffect(() => {
    if (first === null) void load();
    return client.listen((event) => {
      if (event.kind === "corpus-changed") void load();
    });
  }, [client, load, first]);

  const settle = useCallback(
    async <T,>(reply: Reply<T>): Promise<T | null> => {
      setFault(reply.ok ? null : reply.fault);
      if (!reply.ok) return null;
      await load();
      return reply.value;
    },
    [load],
  );

  const doings = useMemo((): Omit<Notes, "list" | "index" | "tags" | "fault" | "removed" | "draft" | "restore"> => {
    const isDone = async (reply: Reply<unknown>) => (await settle(reply)) !== null;
    const said = ({ text, tags }: NoteChange) => ({ text, tags: [...tags] });
    return {
      begin: (beside, places) => {
        setFault(null);
        setDraft({ beside, places, said: { text: "", tags: [] }, isNew: { current: true } });
      },
      write: (typed) => setDraft((now) => (now === null ? null : { ...now, said: typed })),
      end: () => setDraft(null),
      keep: async (on, change) => isDone(await client.call("note.keep", { on, ...said(change) })),
      change: async (note, change) => isDone(await client.call("note.change", { note: note.id, ...said(change) })),
      remove: async (note) => {
        const done = await isDone(await client.call("note.remove", { note: note.id }));
        if (done) setRemoved({ kind: "note", note });
        return done;
      },
      removeTag: async (tag) => {
        const done = await isDone(await client.call("tag.remove", { tag: tag.id }));
        if (done) setRemoved({ kind: "tag", tag });
        return done;
      },
      changeTag: async (tag, made: NewTag) => isDone(await client.call("tag.change", { tag: tag.id, ...made })),
      keepTag: async (made) => (await settle(await client.call("tag.keep", made)))?.tag ?? null,
    };
  }, [client, settle]);

  const restore = useCallback(async () => {
    if (removed === null) return false;
    const reply =
      removed.kind === "note"
        ? await client.call("note.restore", { note: removed.note.id })
        : await client.call("tag.restore", { tag: removed.tag.id });
    const done = (await settle<unknown>(reply)) !== null;
    if (done) setRemoved(null);
    return done;
  }, [client, removed, settle]);

  const index = useMemo(() => indexNotes(kept.notes), [kept.notes]);
  const notes = useMemo(
    () => ({ ...doings, list: kept.notes, tags: kept.tags, index, fault, removed, draft, restore }),
    [doings, kept, index, fault, removed, draft, restore],
  );
  return <NotesContext value={notes}>{children}</NotesContext>;
}
