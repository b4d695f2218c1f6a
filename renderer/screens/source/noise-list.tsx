import { useState } from "react";
import { useWords } from "../../catalogue/words.tsx";
import { moveFocusInList } from "../../components/move-focus.ts";
import type { NoiseEntry } from "./outline-entries.ts";

type NoiseListProps = {
  readonly text: string;
  readonly noise: readonly NoiseEntry[];
  readonly shown: (words: string) => string;
  readonly lang: string;
  readonly onReveal: (offset: number, focus: boolean) => void;
};

// More places of one reason than this are folded into one line: a scanned table has a hundred bits of markup.
const FEW = 4;
const PREVIEW_LENGTH = 24;

/** The noise by reason; every line leads to its place. */
export function NoiseList({ text, noise, shown, lang, onReveal }: NoiseListProps) {
  const { say, number } = useWords();
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set());

  const toggle = (reason: string) => {
    const after = new Set(open);
    if (!after.delete(reason)) after.add(reason);
    setOpen(after);
  };

  return (
    <ul onKeyDown={moveFocusInList}>
      {noise.map(({ reason, places }, index) => (
        <li key={reason}>
          {places.length > FEW ? (
            <button
              type="button"
              className="noise-line"
              tabIndex={index === 0 ? 0 : -1}
              aria-expanded={open.has(reason)}
              onClick={() => toggle(reason)}
            >
              <span className="box">{say(`noise.${reason}`)}</span>
              <span className="words">{say("source.places", { count: places.length })}</span>
              <span className="aside">{open.has(reason) ? say("source.fold") : say("source.unfold")}</span>
            </button>
          ) : null}
          {places.length <= FEW || open.has(reason) ? (
            <ul>
              {places.map((place, nth) => (
                <li key={place.start}>
                  <button
                    type="button"
                    className="noise-line"
                    tabIndex={index === 0 && nth === 0 && places.length <= FEW ? 0 : -1}
                    onClick={() => onReveal(place.start, true)}
                  >
                    <span className="box">{say(`noise.${reason}`)}</span>
                    <span className="words" lang={lang}>
                      {shown(text.slice(place.start, place.end).trim().slice(0, PREVIEW_LENGTH)) || say("source.blank")}
                    </span>
                    <span className="aside">{number(place.start + 1)}</span>
                  </button>
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
