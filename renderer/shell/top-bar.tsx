import type { ReactNode } from "react";
import { useWords } from "../catalogue/words.tsx";
import { KeyCap } from "../components/key-cap.tsx";
import type { Screen } from "./screen.ts";

type TopBarProps = {
  readonly screen: Screen["name"];
  readonly onCompare: () => void;
  readonly onMatrix: () => void;
  readonly onPlans: () => void;
  /** Null while there is no plan whose source could be shown. */
  readonly onSource: (() => void) | null;
  readonly onKeys: () => void;
  readonly onPalette: () => void;
  /** The name of the comparison at hand, and the way to the others; null while there is none. */
  readonly comparison: ReactNode;
  readonly search: ReactNode;
  /** Takes the element into which the screen puts its own actions. */
  readonly onSlot: (slot: HTMLElement | null) => void;
  readonly settings: ReactNode;
};

/** The bar over every screen: the name, the screens, search, settings, keys. */
export function TopBar({
  screen,
  onCompare,
  onMatrix,
  onPlans,
  onSource,
  onKeys,
  onPalette,
  comparison,
  search,
  onSlot,
  settings,
}: TopBarProps) {
  const { say } = useWords();
  const current = (name: Screen["name"]) => (screen === name ? "page" : undefined);
  return (
    <header className="top-bar" data-region="top">
      <span className="wordmark" lang="zh-CN">
        {say("program.name")}
      </span>
      <span className="name-slot">{comparison}</span>
      <nav aria-label={say("nav.name")}>
        <button type="button" aria-current={current("compare")} onClick={onCompare}>
          {say("nav.compare")}
        </button>
        <button type="button" aria-current={current("matrix")} onClick={onMatrix}>
          {say("nav.matrix")}
        </button>
        <button
          type="button"
          aria-current={current("source")}
          disabled={onSource === null}
          onClick={() => onSource?.()}
        >
          {say("nav.source")}
        </button>
        <button type="button" aria-current={current("plans") ?? current("import")} onClick={onPlans}>
          {say("nav.plans")}
        </button>
      </nav>
      {search}
      <span className="top-actions" ref={onSlot} />
      {settings}
      <button type="button" className="quiet" onClick={onPalette}>
        {say("palette.name")}
        <KeyCap keys="Ctrl Shift P" />
      </button>
      <button type="button" className="quiet" onClick={onKeys}>
        {say("keys.name")}
        <KeyCap keys="F1" />
      </button>
    </header>
  );
}
