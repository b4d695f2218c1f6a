import type { ReactNode } from "react";
import type { Fault } from "../../shared/contract/fault.ts";
import { describeFault } from "../../shared/contract/sentences.ts";
import { useWords } from "../catalogue/words.tsx";

type FailureProps = { readonly heading: string; readonly fault: Fault; readonly children: ReactNode };

/** A whole screen that could not be shown: what failed and why, what to do (the children), the code last and small. */
export function Failure({ heading, fault, children }: FailureProps) {
  const { say, language } = useWords();
  return (
    <section className="notice" role="alert">
      <h2>{heading}</h2>
      <p>{describeFault(fault, language)}</p>
      <div className="actions">{children}</div>
      <p className="code">{say("fault.code", { code: fault.code })}</p>
    </section>
  );
}
