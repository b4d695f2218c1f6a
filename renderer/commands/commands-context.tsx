import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useMemo } from "react";
import { isComposing, isTyping } from "../components/input-method.ts";
import { useLatest } from "../components/use-latest.ts";
import { useSettings } from "../settings/settings-context.tsx";
import { chordOf, isCharacterKey } from "./chord.ts";
import { type Command, type CommandGroup, commandAt, type Destination, type KeyNote } from "./command.ts";

/** What a part of the program puts into the list. */
type Offer = {
  readonly commands: readonly Command[];
  readonly notes: readonly KeyNote[];
  readonly destinations: () => readonly Destination[];
};

/** All that can be done at the moment: the commands of the screen in sight before those that act everywhere. */
export type CommandList = {
  readonly offer: (offer: { readonly current: Offer }) => () => void;
  readonly commands: () => readonly Command[];
  readonly notes: () => readonly KeyNote[];
  readonly destinations: () => readonly Destination[];
};

const CommandsContext = createContext<CommandList | null>(null);

/** Keeps the list of commands and hears their keys. */
export function CommandsProvider({ children }: { readonly children: ReactNode }) {
  const { singleKeys } = useSettings().settings;
  const list = useMemo(makeList, []);

  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event)) return;
      if (document.querySelector("dialog[open]") !== null) return;
      const typing = isTyping(event.target);
      const within = list
        .commands()
        .filter(({ reach }) => reach === "window" || (reach === "outside-fields" && !typing));
      const command = commandAt(within, chordOf(event));
      if (command === undefined) return;
      event.preventDefault();
      command.run?.();
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, [list]);

  // WCAG 2.1.4: keys of one character can be switched off. On the way down, before any part of the page hears them.
  useEffect(() => {
    if (singleKeys) return;
    const hush = (event: KeyboardEvent) => {
      if (isCharacterKey(chordOf(event)) && !isTyping(event.target)) event.stopPropagation();
    };
    window.addEventListener("keydown", hush, { capture: true });
    return () => window.removeEventListener("keydown", hush, { capture: true });
  }, [singleKeys]);

  return <CommandsContext value={list}>{children}</CommandsContext>;
}

function makeList(): CommandList {
  const offers: { readonly current: Offer }[] = [];
  return {
    offer: (offer) => {
      offers.unshift(offer);
      return () => void offers.splice(offers.indexOf(offer), 1);
    },
    commands: () => ownFirst(offers.flatMap(({ current }) => current.commands)),
    notes: () => ownFirst(offers.flatMap(({ current }) => current.notes)),
    destinations: () => offers.flatMap(({ current }) => current.destinations()),
  };
}

/** What belongs to the screen in sight before what is there on every screen. */
function ownFirst<T extends { readonly group: CommandGroup }>(all: readonly T[]): readonly T[] {
  const isGeneral = ({ group }: T) => group === "everywhere" || group === "settings";
  return [...all.filter((one) => !isGeneral(one)), ...all.filter(isGeneral)];
}

const NO_NOTES: readonly KeyNote[] = [];
const NOWHERE = (): readonly Destination[] => [];

/**
 * Offers commands as long as the component stands: they are in the palette and the key sheet, and their keys are heard.
 *
 * @param notes further keys for the key sheet
 * @param destinations places the palette can go to; asked for when it opens
 */
export function useCommands(
  commands: readonly Command[],
  notes: readonly KeyNote[] = NO_NOTES,
  destinations: () => readonly Destination[] = NOWHERE,
): void {
  const list = useContext(CommandsContext);
  const offer = useLatest<Offer>({ commands, notes, destinations });
  useLayoutEffect(() => list?.offer(offer), [list]);
}

/** The list itself, for whoever shows it. */
export function useCommandList(): CommandList {
  const list = useContext(CommandsContext);
  if (list === null) throw new Error("Commands are listed by a provider only.");
  return list;
}
