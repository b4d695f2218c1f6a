import { useWords } from "../../catalogue/words.tsx";
import { Name } from "../../script/name.tsx";
import type { Link } from "./use-linked-scroll.ts";

type LinkLineProps = {
  readonly link: Link | null;
  /** The comparison at hand holds both plans. */
  readonly isAligned: boolean;
  readonly linked: boolean;
  /** The names of the two plans, from left to right. */
  readonly names: readonly [string, string];
  readonly onRow: (row: number) => void;
};

/** The line over two texts: which row the clause being read stands in, and whether the other plan has anything there. */
export function LinkLine({ link, isAligned, linked, names, onRow }: LinkLineProps) {
  const { say } = useWords();
  const words = () => {
    if (!isAligned) return <span>{say("source.link.unaligned")}</span>;
    if (!linked) return <span className="aside">{say("source.link.off")}</span>;
    if (link === null) return <span className="aside">{say("source.link.between")}</span>;
    const { counterpart, side } = link;
    if (counterpart.kind === "unaligned") return <span>{say("source.link.no-row")}</span>;
    const { row } = counterpart;
    const there = names[side === 0 ? 1 : 0];
    return (
      <>
        <button type="button" className="link" onClick={() => onRow(row.number)}>
          {say("source.link.row", { number: row.number })} <Name>{row.title}</Name>
        </button>
        {counterpart.kind === "partial" ? (
          <span>
            {say("source.link.partial", { plan: there })}{" "}
            <button type="button" className="link" onClick={() => onRow(counterpart.linked.number)}>
              {say("source.link.row", { number: counterpart.linked.number })} <Name>{counterpart.linked.title}</Name>
            </button>
          </span>
        ) : null}
        {counterpart.kind === "none" ? (
          <span className="damage">{say("source.link.none", { plan: there })}</span>
        ) : null}
      </>
    );
  };
  return <p className="link-line">{words()}</p>;
}
