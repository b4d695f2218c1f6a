import { useLayoutEffect, useRef } from "react";
import { type PlainKey, useWords } from "../catalogue/words.tsx";
import type { CommandGroup } from "../commands/command.ts";
import { useCommandList } from "../commands/commands-context.tsx";
import { KeyCap } from "../components/key-cap.tsx";
import { Modal } from "../components/modal.tsx";
import { ScrollRegion } from "../components/scroll-region.tsx";
import { useSettings } from "../settings/settings-context.tsx";
import type { Screen } from "./screen.ts";

type KeySheetProps = { readonly screen: Screen["name"]; readonly onClose: () => void; readonly onPalette: () => void };

type Line = { readonly keys: string; readonly does: string };

const GROUPS = ["move", "look", "decide", "columns", "use", "everywhere"] as const satisfies readonly CommandGroup[];

/** The sheet of keys of the screen in sight. */
export function KeySheet({ screen, onClose, onPalette }: KeySheetProps) {
  const { say } = useWords();
  const { singleKeys } = useSettings().settings;
  const dialog = useRef<HTMLDialogElement>(null);
  const linesOf = useLines();
  useLayoutEffect(() => {
    // To the keys themselves, so that arrows scroll them.
    dialog.current?.querySelector<HTMLElement>("[data-region-entry]")?.focus();
  }, []);
  const close = () => dialog.current?.close();
  const screenName: PlainKey = `nav.${screen}`;

  return (
    <Modal
      ref={dialog}
      className="key-sheet"
      aria-labelledby="key-sheet-heading"
      isLight
      onClose={onClose}
      onKey={(event) => {
        if (event.key !== "F1") return;
        event.preventDefault();
        close();
      }}
    >
      <header>
        <h2 id="key-sheet-heading">{say("keys.sheet", { screen: say(screenName) })}</h2>
        <KeyCap keys="F1" />
        <span className="push" />
        <button
          type="button"
          className="quiet"
          onClick={() => {
            close();
            onPalette();
          }}
        >
          {say("palette.name")}
          <KeyCap keys="Ctrl Shift P" />
        </button>
        <button type="button" className="quiet" onClick={close}>
          {say("dialog.close")}
          <KeyCap keys="Esc" />
        </button>
      </header>
      {/* It scrolls, so it takes the focus, or nobody without a mouse could read its end. */}
      <ScrollRegion tag="section" className="key-groups" aria-label={say("keys.name")}>
        {GROUPS.map((group) => {
          const lines = linesOf(group);
          return lines.length === 0 ? null : (
            <section key={group} className={group === "everywhere" ? "everywhere" : undefined}>
              <h3>{say(`keys.group.${group}`)}</h3>
              <dl>
                {lines.map(({ keys, does }) => (
                  <div key={`${keys} ${does}`}>
                    <dt>
                      <KeyCap keys={keys} />
                    </dt>
                    <dd>{does}</dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </ScrollRegion>
      <p>{say(singleKeys ? "keys.composing" : "keys.single-off")}</p>
    </Modal>
  );
}

/** What stands under each heading: the keys of the commands of this screen, and those that do what they do everywhere. */
function useLines(): (group: CommandGroup) => readonly Line[] {
  const words = useWords();
  const list = useCommandList();
  const notes = list.notes().map(({ group, keys, does }) => ({ group, keys, does: words.say(does) }));
  const commands = list.commands().flatMap(({ group, keys = [], hasNote, label, run }) => {
    const [first] = keys;
    // A command of the screen acts sooner or later: once a clause is chosen, once words are found. Of those that are there
    // on every screen some have nothing to do on this one.
    const acts = run !== null || group !== "everywhere";
    return first === undefined || hasNote === true || !acts ? [] : [{ group, keys: first, does: label(words) }];
  });
  // A key that does the same in two parts of the screen stands once.
  const lines = new Map([...notes, ...commands].map((line) => [`${line.group} ${line.keys} ${line.does}`, line]));
  return (group) => [...lines.values()].filter((line) => line.group === group);
}
