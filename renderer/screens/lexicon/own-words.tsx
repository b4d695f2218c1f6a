import { useRef } from "react";
import { MOST_GROUPS } from "../../../shared/model/lexicon.ts";
import { useWords } from "../../catalogue/words.tsx";
import { useAnnounce } from "../../components/announcer.tsx";
import { EntryLine } from "./entry-line.tsx";
import type { EntryKind } from "./own-entry.ts";
import type { LexiconDesk } from "./use-lexicon.ts";

type OwnWordsProps = { readonly kind: EntryKind; readonly desk: LexiconDesk };

/** All that a person added of one kind, and a line for one more. */
export function OwnWords({ kind, desk }: OwnWordsProps) {
  const { say } = useWords();
  const announce = useAnnounce();
  const heading = useRef<HTMLHeadingElement>(null);
  const entries = desk.own.filter((entry) => entry.kind === kind);
  return (
    <section>
      <h3 ref={heading} tabIndex={-1}>
        {say(kind === "task" ? "lexicon.tasks" : "lexicon.synonyms")}
      </h3>
      <p className="lexicon-why">{say(kind === "task" ? "lexicon.tasks-why" : "lexicon.synonyms-why")}</p>
      <ul>
        {entries.map((entry, at) => (
          <EntryLine
            key={entry.id}
            kind={kind}
            entry={entry}
            place={at + 1}
            onKeep={(content) => desk.change({ ...content, id: entry.id })}
          >
            {() => (
              <button
                type="button"
                className="quiet"
                aria-label={say("lexicon.remove-named", { words: entry.name || (entry.words[0] ?? "") })}
                onClick={() => {
                  desk.remove(entry);
                  announce(say("lexicon.removed"));
                  // The button goes with its line; the focus must not go with it.
                  heading.current?.focus();
                }}
              >
                {say("lexicon.remove")}
              </button>
            )}
          </EntryLine>
        ))}
        {entries.length < MOST_GROUPS ? (
          <EntryLine
            kind={kind}
            entry={null}
            place={entries.length + 1}
            onKeep={(content) => {
              desk.add(content);
              announce(say("lexicon.added"));
            }}
          >
            {(keep) => (
              <button type="button" onClick={keep}>
                {say("lexicon.add")}
              </button>
            )}
          </EntryLine>
        ) : null}
      </ul>
    </section>
  );
}
