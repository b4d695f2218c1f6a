import { useMemo, useRef, useState } from "react";
import type { PlanId } from "../../../shared/model/ids.ts";

/** How the sources were left; it outlives a visit to another screen. */
export type SourceSession = {
  /** The plan that stands beside the one being read. */
  readonly beside: PlanId | null;
  readonly setBeside: (plan: PlanId | null) => void;
  /** One text leads the other. */
  readonly linked: boolean;
  readonly setLinked: (linked: boolean) => void;
  /** The offset at which each plan was left. */
  readonly places: Map<PlanId, number>;
};

export function useSourceSession(): SourceSession {
  const [beside, setBeside] = useState<PlanId | null>(null);
  const [linked, setLinked] = useState(true);
  const places = useRef(new Map<PlanId, number>());
  return useMemo(() => ({ beside, setBeside, linked, setLinked, places: places.current }), [beside, linked]);
}
