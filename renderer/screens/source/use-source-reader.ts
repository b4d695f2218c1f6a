import { type KeyboardEvent, type RefObject, useCallback, useMemo, useRef, useState } from "react";
import { type Span, span } from "../../../shared/model/span.ts";
import type { PlainKey } from "../../catalogue/words.tsx";
import { chordOf } from "../../commands/chord.ts";
import { type Command, type CommandGroup, commandAt, named } from "../../commands/command.ts";
import { useCommands } from "../../commands/commands-context.tsx";
import { useAnnounce } from "../../components/announcer.tsx";
import { isComposing } from "../../components/input-method.ts";
import { startOf } from "./margins.ts";
import { neighbour } from "./neighbour.ts";
import type { NoiseEntry } from "./outline-entries.ts";
import type { ReadSource } from "./read-source.ts";
import type { Reveal } from "./source-text.tsx";

/** Where a person is in a source, and the ways to go on. */
export type SourceReader = {
  /** The scrolling text. */
  readonly text: RefObject<HTMLElement | null>;
  /** Index of the chosen clause. */
  readonly chosen: number | null;
  readonly setChosen: (clause: number | null) => void;
  /** What stands at the reading line. */
  readonly reading: Span;
  readonly setReading: (block: Span) => void;
  readonly reveal: Reveal | null;
  readonly setReveal: (reveal: Reveal) => void;
  /** Brings an offset into sight, and gives the mark that stands there the focus where asked. */
  readonly goTo: (offset: number, focus: boolean) => void;
  /** Chooses a clause and brings it into sight. */
  readonly choose: (clause: number) => void;
  /** Moves with the keys of the source: clause to clause, warning to warning, noise to noise. */
  readonly onKey: (event: KeyboardEvent) => void;
};

const NO_COMMANDS: readonly Command[] = [];

/**
 * @param isActive the commands are meant for this source
 * @param onFields goes to the fields of the chosen clause
 */
export function useSourceReader(
  { reading: { clauses, warnings } }: ReadSource,
  noise: readonly NoiseEntry[],
  isActive: boolean,
  onFields: () => void,
): SourceReader {
  const announce = useAnnounce();
  const text = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const [reading, setReading] = useState<Span>(() => span(0, 0));
  const [reveal, setReveal] = useState<Reveal | null>(null);
  const noisePlaces = useMemo(() => noise.flatMap((entry) => entry.places).sort((a, b) => a.start - b.start), [noise]);

  const goTo = useCallback((offset: number, focus: boolean) => {
    setReveal({ offset, focus });
    // The outline follows at once, even where the text need not scroll.
    setReading(span(offset, offset + 1));
  }, []);

  const choose = useCallback(
    (index: number) => {
      const clause = clauses[index];
      if (clause === undefined) return;
      setChosen(index);
      goTo(startOf(clause), false);
      announce(`${clause.path.join(" ")} ${clause.title}`);
    },
    [clauses, goTo, announce],
  );

  const stepClause = (step: 1 | -1) => {
    // Without a choice yet, reading begins where the window stands.
    const from = chosen ?? clauses.findIndex((clause) => startOf(clause) >= reading.start) - (step === 1 ? 1 : 0);
    choose(Math.min(Math.max(from + step, 0), clauses.length - 1));
  };
  const stepMark = (places: readonly { readonly start: number }[], step: 1 | -1) => {
    const next = neighbour(places, reveal?.offset ?? reading.start, step);
    if (next !== null) goTo(next.start, true);
  };

  const commands = [
    readingCommand("source.clause-after", "move", "command.clause-after", ["↓", "J"], () => stepClause(1)),
    readingCommand("source.clause-before", "move", "command.clause-before", ["↑", "K"], () => stepClause(-1)),
    readingCommand("source.warning-after", "move", "command.warning-after", ["]"], () => stepMark(warnings, 1)),
    readingCommand("source.warning-before", "move", "command.warning-before", ["["], () => stepMark(warnings, -1)),
    readingCommand("source.noise-after", "move", "command.noise-after", ["}"], () => stepMark(noisePlaces, 1)),
    readingCommand("source.noise-before", "move", "command.noise-before", ["{"], () => stepMark(noisePlaces, -1)),
    readingCommand("source.fields", "look", "keys.fields", ["Enter"], () =>
      chosen === null ? stepClause(1) : onFields(),
    ),
  ];
  useCommands(isActive ? commands : NO_COMMANDS);

  const onKey = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.target instanceof HTMLButtonElement) return;
    const command = commandAt(commands, chordOf(event));
    if (command === undefined) return;
    event.preventDefault();
    command.run?.();
  };

  return { text, chosen, setChosen, reading, setReading, reveal, setReveal, goTo, choose, onKey };
}

/** A command of whoever reads; its keys act while the text has the focus. */
function readingCommand(
  id: string,
  group: CommandGroup,
  label: PlainKey,
  keys: readonly string[],
  run: () => void,
): Command {
  return { id, group, label: named(label), keys, reach: "part", run };
}
