import type { ReactNode } from "react";
import type { Fault } from "../../shared/contract/fault.ts";
import { describeFault } from "../../shared/contract/sentences.ts";
import { useWords } from "../catalogue/words.tsx";

type FailureProps = {
  readonly heading: string;
  /** `h1` where the screen has no head of its own left. */
  readonly tag: "h1" | "h2";
  readonly fault: Fault;
  readonly children: ReactNode;
};

/** A whole screen that could not be shown: what failed and why, what to do (the children), the code last and small. */
export function Failure({ heading, tag: Heading, fault, children }: FailureProps) {
  const { say, language } = useWords();
  return (
    <section className="notice" role="alert">
      <Heading>{heading}</Heading>
      <p>{describeFault(fault, language)}</p>
      <div className="actions">{children}</div>
      <p className="code">{say("fault.code", { code: fault.code })}</p>
    </section>
  );
}
