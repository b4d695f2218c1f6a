import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { useWords } from "../catalogue/words.tsx";
import { useAnnounce } from "../components/announcer.tsx";
import { KeyCap } from "../components/key-cap.tsx";
import { Modal } from "../components/modal.tsx";
import { TextField } from "../components/text-field.tsx";
import { PaletteLine } from "./palette-line.tsx";
import { type FoundEntry, rankEntries } from "./rank-entries.ts";
import { usePaletteEntries } from "./use-palette-entries.ts";
import { useRecentCommands } from "./use-recent-commands.ts";

type CommandPaletteProps = { readonly onClose: () => void };

/** 命令: everything that can be done here, and every row and plan, by name. */
export function CommandPalette({ onClose }: CommandPaletteProps) {
  const { say } = useWords();
  const announce = useAnnounce();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [typed, setTyped] = useState("");
  const [wanted, setWanted] = useState("");
  const [active, setActive] = useState(0);
  const entries = usePaletteEntries();
  const { recent, remember } = useRecentCommands();
  const found = useMemo(() => rankEntries(entries, wanted, recent), [entries, wanted, recent]);
  const current = found[Math.min(active, found.length - 1)];

  useEffect(() => {
    announce(say("palette.found", { count: found.length }));
  }, [announce, say, found.length]);
  useEffect(() => {
    if (current !== undefined) document.getElementById(lineId(id, current))?.scrollIntoView({ block: "nearest" });
  }, [id, current]);

  const run = ({ entry }: FoundEntry) => {
    if (entry.run === null) return;
    // First the focus goes back to where it was, then the command may lead it elsewhere.
    dialog.current?.close();
    remember(entry.id);
    entry.run();
  };
  const onKey = (event: KeyboardEvent) => {
    const last = found.length - 1;
    const step = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + PAGE, PageUp: active - PAGE }[
      event.key
    ];
    if (step !== undefined) setActive(isPage(event.key) ? Math.min(Math.max(step, 0), last) : around(step, last));
    else if (event.key === "Enter" && current !== undefined) run(current);
    else return;
    event.preventDefault();
  };

  return (
    <Modal ref={dialog} className="palette" aria-label={say("palette.name")} isLight onClose={onClose}>
      <div className="palette-head">
        <TextField
          type="text"
          role="combobox"
          aria-label={say("palette.field")}
          aria-expanded="true"
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={current === undefined ? undefined : lineId(id, current)}
          placeholder={say("palette.placeholder")}
          value={typed}
          onValue={setTyped}
          onSettled={(text) => {
            setWanted(text);
            setActive(0);
          }}
          onKey={onKey}
        />
      </div>
      <div id={id} role="listbox" className="palette-lines" aria-label={say("palette.name")}>
        {found.map((one, index) => (
          <PaletteLine
            key={one.entry.id}
            id={lineId(id, one)}
            found={one}
            selected={one === current}
            onPoint={() => setActive(index)}
            onRun={() => run(one)}
          />
        ))}
      </div>
      {found.length === 0 ? <p className="palette-none">{say("palette.none", { typed: wanted })}</p> : null}
      <div className="palette-foot">
        <span>{say("palette.found", { count: found.length })}</span>
        <span>
          <KeyCap keys="↑ ↓" /> {say("palette.choose")}
        </span>
        <span>
          <KeyCap keys="Enter" /> {say("palette.run")}
        </span>
        <span>
          <KeyCap keys="Esc" /> {say("dialog.close")}
        </span>
      </div>
    </Modal>
  );
}

const PAGE = 8;

function isPage(key: string): boolean {
  return key.startsWith("Page");
}

/** From the last line on to the first, and back. */
function around(step: number, last: number): number {
  return step < 0 ? last : step > last ? 0 : step;
}

function lineId(list: string, { entry }: FoundEntry): string {
  return `${list}-${entry.id}`;
}
