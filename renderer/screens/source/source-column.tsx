import type { Plan } from "../../../shared/model/plan.ts";
import type { Span } from "../../../shared/model/span.ts";
import { useWords } from "../../catalogue/words.tsx";
import { shortName } from "../compare/table/plan-names.ts";
import { SourceHead } from "./source-head.tsx";
import { SourceText } from "./source-text.tsx";
import type { OpenSource } from "./use-open-source.ts";

type SourceColumnProps = {
  readonly plan: Plan;
  readonly open: OpenSource;
  readonly currentMatch: Span | null;
  /** Another stands beside it. */
  readonly isPair: boolean;
  /** It stands at the right of another. */
  readonly isSecond: boolean;
  readonly onChoose: (clause: number) => void;
  readonly onRow: (row: number) => void;
  /** The person turned to this text: scrolled it, or went into it. */
  readonly onTurn: () => void;
};

/** The text of a plan under its head. */
export function SourceColumn(props: SourceColumnProps) {
  const { plan, open, currentMatch, isPair, isSecond, onChoose, onRow, onTurn } = props;
  const { say, number } = useWords();
  const { reader, layout } = open;
  const { source, reading } = plan;
  return (
    <div
      className={isSecond ? "source-column second" : "source-column"}
      onWheelCapture={onTurn}
      onPointerDownCapture={onTurn}
      onFocusCapture={onTurn}
      onKeyDownCapture={onTurn}
    >
      <SourceHead
        summary={plan.summary}
        level={isSecond ? 2 : 1}
        facts={say("source.facts", {
          script: say(`script.${reading.metadata.script}`),
          encoding: source.encoding.toUpperCase(),
          bytes: number(source.byteLength),
        })}
      />
      <SourceText
        ref={reader.text}
        name={isPair ? shortName(plan.summary) : undefined}
        plan={open.read}
        leaves={layout.leaves}
        setting={layout.setting}
        chosen={reader.chosen}
        currentMatch={open.marked ?? currentMatch}
        reveal={reader.reveal}
        onChoose={onChoose}
        onRow={onRow}
        onPlace={reader.setReading}
        onKey={reader.onKey}
      />
    </div>
  );
}
