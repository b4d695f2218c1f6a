import { useEffect, useState } from "react";
import { useWords } from "../../catalogue/words.tsx";

type ElapsedProps = {
  /** On the clock of `performance.now`. */
  readonly since: number;
};

const SECOND_MS = 1000;

/** How long something has been going on, in whole seconds; nothing in the first. */
export function Elapsed({ since }: ElapsedProps) {
  const { say } = useWords();
  const [seconds, setSeconds] = useState(() => secondsSince(since));
  useEffect(() => {
    setSeconds(secondsSince(since));
    const timer = setInterval(() => setSeconds(secondsSince(since)), SECOND_MS);
    return () => clearInterval(timer);
  }, [since]);
  return <span className="elapsed">{seconds === 0 ? null : say("import.seconds", { seconds })}</span>;
}

function secondsSince(since: number): number {
  return Math.floor((performance.now() - since) / SECOND_MS);
}
