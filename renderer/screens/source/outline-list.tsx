import { type ReactNode, useCallback } from "react";
import { LineList } from "../../components/line-list.tsx";
import type { OutlineEntry } from "./outline-entries.ts";

type OutlineListProps = {
  readonly entries: readonly OutlineEntry[];
  /** Index of the entry that is being read; -1 before the first. */
  readonly current: number;
  readonly shown: (words: string) => string;
  readonly lang: string;
  /** What stands at the end of a line. */
  readonly tail: (entry: OutlineEntry) => ReactNode;
  readonly onReveal: (offset: number, focus: boolean) => void;
  readonly "aria-labelledby": string;
};

const LINE_HEIGHT = 26;

/** The lines of 目录; each leads to its place. */
export function OutlineList(props: OutlineListProps) {
  const { entries, current, shown, lang, tail, onReveal } = props;
  // The list measures anew whenever this is another function.
  const keyOf = useCallback((index: number) => `${entries[index]?.depth} ${entries[index]?.start}`, [entries]);
  const drawEntry = (entry: OutlineEntry | undefined, index: number, tabStop: boolean) =>
    entry === undefined ? null : (
      <button
        type="button"
        className={`outline-line depth-${entry.depth}`}
        title={`${shown(entry.marker)}${shown(entry.heading)}`}
        data-region-entry={tabStop ? "" : undefined}
        tabIndex={tabStop ? 0 : -1}
        aria-current={index === current ? "location" : undefined}
        onClick={() => onReveal(entry.start, false)}
      >
        <span className="number" lang={lang}>
          {shown(entry.marker)}
        </span>
        <span className={entry.ownHeading ? "line-words" : "line-words lent"} lang={lang}>
          {shown(entry.heading)}
        </span>
        {tail(entry)}
      </button>
    );
  return (
    <LineList
      tag="ol"
      aria-labelledby={props["aria-labelledby"]}
      count={entries.length}
      keyOf={keyOf}
      lineHeight={LINE_HEIGHT}
      current={current}
      draw={(index, tabStop) => drawEntry(entries[index], index, tabStop)}
    />
  );
}
