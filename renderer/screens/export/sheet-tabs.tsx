import type { KeyboardEvent } from "react";
import { useWords } from "../../catalogue/words.tsx";

type SheetTabsProps = {
  readonly names: readonly string[];
  readonly current: number;
  readonly onSheet: (sheet: number) => void;
};

/** The names of the sheets at the foot of a workbook; arrow keys walk along them. */
export function SheetTabs({ names, current, onSheet }: SheetTabsProps) {
  const { say } = useWords();
  const onKeyDown = ({ key, currentTarget }: KeyboardEvent<HTMLElement>) => {
    const next = { ArrowLeft: current - 1, ArrowRight: current + 1, Home: 0, End: names.length - 1 }[key];
    if (next === undefined || next < 0 || next >= names.length) return;
    onSheet(next);
    currentTarget.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };
  return (
    <div className="sheet-tabs" role="tablist" aria-label={say("export.sheets")} onKeyDown={onKeyDown}>
      {names.map((name, at) => (
        <button
          key={name}
          type="button"
          role="tab"
          className="quiet"
          lang="zh-Hans"
          aria-selected={at === current}
          tabIndex={at === current ? 0 : -1}
          onClick={() => onSheet(at)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
