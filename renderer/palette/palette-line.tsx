import { KeyCap } from "../components/key-cap.tsx";
import type { FoundEntry } from "./rank-entries.ts";

type PaletteLineProps = {
  readonly id: string;
  readonly found: FoundEntry;
  readonly selected: boolean;
  readonly onPoint: () => void;
  readonly onRun: () => void;
};

/** One thing the palette offers: its name with what was typed of it, where it belongs, its keys. */
export function PaletteLine({ id, found: { entry, match }, selected, onPoint, onRun }: PaletteLineProps) {
  return (
    <div
      id={id}
      role="option"
      className="palette-line"
      tabIndex={-1}
      aria-selected={selected}
      aria-disabled={entry.run === null}
      onPointerMove={selected ? undefined : onPoint}
      // On the way down, so that the field, whose keys command the list, never loses the focus.
      onMouseDown={(event) => {
        event.preventDefault();
        if (event.button === 0) onRun();
      }}
    >
      <span className="name">
        {match === null ? (
          entry.name
        ) : (
          <>
            {entry.name.slice(0, match.start)}
            <b>{entry.name.slice(match.start, match.end)}</b>
            {entry.name.slice(match.end)}
          </>
        )}
      </span>
      <span className="beside">{entry.beside}</span>
      {entry.keys === "" ? null : <KeyCap keys={entry.keys} />}
    </div>
  );
}
