import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { LONGEST_WORD, MOST_WORDS, SHORTEST_WORD } from "../../../shared/model/lexicon.ts";
import { useWords, type Words } from "../../catalogue/words.tsx";
import { TextField } from "../../components/text-field.tsx";
import { type EntryKind, type EntryProblem, lineOf, type OwnEntry, problemOf, wordsIn } from "./own-entry.ts";

type Content = Omit<OwnEntry, "id">;

type EntryLineProps = {
  readonly kind: EntryKind;
  /** What stands in the line; null for the line in which a new entry is typed. */
  readonly entry: OwnEntry | null;
  /** Its place among its like, from 1. */
  readonly place: number;
  readonly onKeep: (content: Content) => void;
  /** The button behind the fields. */
  readonly children: (keep: () => void) => ReactNode;
};

/** One line of words, kept on Enter and when it is left; what cannot be kept says why and stays to be mended. */
export function EntryLine({ kind, entry, place, onKeep, children }: EntryLineProps) {
  const words = useWords();
  const { say } = words;
  const id = useId();
  const line = useRef<HTMLLIElement>(null);
  const [draft, setDraft] = useState<{ readonly name: string; readonly line: string } | null>(null);
  const [problem, setProblem] = useState<EntryProblem | null>(null);
  const shown = draft ?? { name: entry?.name ?? "", line: lineOf(entry?.words ?? []) };

  const keep = () => {
    if (draft === null) return;
    const content = { kind, name: draft.name.trim(), words: wordsIn(draft.line) };
    const found = problemOf(content);
    setProblem(found);
    if (found !== null) return;
    setDraft(null);
    if (entry === null) line.current?.querySelector("input")?.focus();
    if (content.name !== entry?.name || lineOf(content.words) !== lineOf(entry.words)) onKeep(content);
  };
  const field = {
    "aria-invalid": problem !== null,
    "aria-describedby": problem === null ? undefined : id,
    onKey: (event: KeyboardEvent) => {
      if (event.key === "Enter") keep();
    },
  };
  const change = (part: Partial<typeof shown>) => {
    setDraft({ ...shown, ...part });
    setProblem(null);
  };
  const number = entry === null ? say("lexicon.new") : words.number(place);

  return (
    <li
      ref={line}
      className="lexicon-line"
      onBlur={({ relatedTarget }) => {
        // A new entry is kept by its button; half a line left for a look elsewhere is no entry yet.
        if (entry !== null && !line.current?.contains(relatedTarget)) keep();
      }}
    >
      {kind === "task" ? (
        <TextField
          {...field}
          type="text"
          className="lexicon-name"
          aria-label={say("lexicon.task-name", { number })}
          placeholder={say("lexicon.task-example")}
          value={shown.name}
          onValue={(name) => change({ name })}
        />
      ) : null}
      <TextField
        {...field}
        type="text"
        aria-label={say(kind === "task" ? "lexicon.task-words" : "lexicon.group-words", { number })}
        placeholder={say(kind === "task" ? "lexicon.task-words-example" : "lexicon.group-example")}
        value={shown.line}
        onValue={(text) => change({ line: text })}
      />
      {children(keep)}
      {problem === null ? null : (
        <p id={id} role="alert">
          {sentenceFor(problem, words)}
        </p>
      )}
    </li>
  );
}

function sentenceFor(problem: EntryProblem, { say }: Words): string {
  switch (problem.kind) {
    case "no-name":
      return say("lexicon.problem.no-name");
    case "no-words":
      return say("lexicon.problem.no-words");
    case "too-few":
      return say("lexicon.problem.too-few");
    case "too-many":
      return say("lexicon.problem.too-many", { most: MOST_WORDS });
    case "too-short":
      return say("lexicon.problem.too-short", { word: problem.word, least: SHORTEST_WORD });
    case "too-long":
      return say("lexicon.problem.too-long", { word: problem.word, most: LONGEST_WORD });
  }
}
