import { useState } from "react";
import type { NoiseReason } from "../../../shared/model/reading.ts";
import type { Span } from "../../../shared/model/span.ts";
import { useWords } from "../../catalogue/words.tsx";
import { LineList } from "../../components/line-list.tsx";
import type { NoiseEntry } from "./outline-entries.ts";

type NoiseListProps = {
  readonly text: string;
  readonly noise: readonly NoiseEntry[];
  readonly shown: (words: string) => string;
  readonly lang: string;
  readonly onReveal: (offset: number, focus: boolean) => void;
};

type NoiseLine =
  | { readonly kind: "reason"; readonly reason: NoiseReason; readonly count: number }
  | { readonly kind: "place"; readonly reason: NoiseReason; readonly place: Span };

// More places of one reason than this are folded into one line: a scanned table has a hundred bits of markup.
const FEW = 4;
const PREVIEW_LENGTH = 24;
const LINE_HEIGHT = 26;

/** The noise by reason; every line leads to its place. */
export function NoiseList({ text, noise, shown, lang, onReveal }: NoiseListProps) {
  const { say, number } = useWords();
  const [open, setOpen] = useState<ReadonlySet<NoiseReason>>(() => new Set());
  const lines = noise.flatMap((entry) => linesOf(entry, open.has(entry.reason)));

  const toggle = (reason: NoiseReason) => {
    const after = new Set(open);
    if (!after.delete(reason)) after.add(reason);
    setOpen(after);
  };

  const drawLine = (line: NoiseLine | undefined, tabStop: boolean) => {
    if (line === undefined) return null;
    const isReason = line.kind === "reason";
    return (
      <button
        type="button"
        className="noise-line"
        tabIndex={tabStop ? 0 : -1}
        aria-expanded={isReason ? open.has(line.reason) : undefined}
        onClick={() => (isReason ? toggle(line.reason) : onReveal(line.place.start, true))}
      >
        <span className="box">{say(`noise.${line.reason}`)}</span>
        {isReason ? (
          <>
            <span className="line-words">{say("source.places", { count: line.count })}</span>
            <span className="aside">{open.has(line.reason) ? say("source.fold") : say("source.unfold")}</span>
          </>
        ) : (
          <>
            <span className="line-words" lang={lang}>
              {shown(text.slice(line.place.start, line.place.end).trim().slice(0, PREVIEW_LENGTH)) ||
                say("source.blank")}
            </span>
            <span className="aside">{number(line.place.start + 1)}</span>
          </>
        )}
      </button>
    );
  };

  return (
    <LineList
      tag="ul"
      aria-labelledby="noise-heading"
      count={lines.length}
      keyOf={(index) => keyOf(lines[index])}
      lineHeight={LINE_HEIGHT}
      current={-1}
      draw={(index, tabStop) => drawLine(lines[index], tabStop)}
    />
  );
}

function linesOf({ reason, places }: NoiseEntry, open: boolean): NoiseLine[] {
  const own = places.map((place): NoiseLine => ({ kind: "place", reason, place }));
  if (places.length <= FEW) return own;
  const head: NoiseLine = { kind: "reason", reason, count: places.length };
  return open ? [head, ...own] : [head];
}

function keyOf(line: NoiseLine | undefined): string {
  if (line === undefined) return "";
  return line.kind === "reason" ? line.reason : `${line.reason} ${line.place.start}`;
}
