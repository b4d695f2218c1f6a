import { type FunctionComponent, type ReactNode, useEffect, useState } from "react";
import { PartMissing } from "./part-missing.tsx";

/** A part of the window whose script comes by itself. */
export type Apart<Props> = FunctionComponent<Props> & {
  /** Fetches its script. Rejects where that does not come; asking again tries again. */
  readonly prepare: () => Promise<void>;
};

/**
 * Keeps a part of the window out of its first script. Once prepared it is drawn like any other part; drawn before, it
 * fetches its script first.
 *
 * @param load imports it
 * @param blank stands in its place meanwhile
 */
export function apart<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
  blank: ReactNode = null,
): Apart<Props> {
  let part: FunctionComponent<Props> | null = null;
  let coming: Promise<void> | null = null;

  async function fetchPart(): Promise<void> {
    try {
      part = await load();
    } catch (error) {
      coming = null;
      throw error;
    }
  }
  const prepare = () => {
    coming ??= fetchPart();
    return coming;
  };

  function Part(props: Props) {
    const [arrived, setArrived] = useState({ part, failed: false });
    const isThere = arrived.part !== null;
    useEffect(() => {
      if (isThere) return;
      let left = false;
      const settle = (failed: boolean) => {
        if (!left) setArrived({ part, failed });
      };
      prepare().then(
        () => settle(false),
        () => settle(true),
      );
      return () => {
        left = true;
      };
    }, [isThere]);
    if (arrived.part !== null) return <arrived.part {...props} />;
    return arrived.failed ? <PartMissing /> : blank;
  }
  return Object.assign(Part, { prepare });
}
