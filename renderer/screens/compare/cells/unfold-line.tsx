import { useWords } from "../../../catalogue/words.tsx";

type UnfoldLineProps = { readonly onUnfold: () => void; readonly children: string };

/** How much there is of what a closed row shows in part, and the way to all of it. */
export function UnfoldLine({ onUnfold, children }: UnfoldLineProps) {
  const { say } = useWords();
  return (
    <p className="unfold">
      {children}
      <button type="button" tabIndex={-1} className="link" onClick={onUnfold}>
        {say("source.unfold")}
      </button>
    </p>
  );
}
