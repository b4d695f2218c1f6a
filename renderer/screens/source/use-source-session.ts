import { useCallback, useMemo, useRef } from "react";
import type { PlanId } from "../../../shared/model/ids.ts";
import { useSettings } from "../../settings/settings-context.tsx";

/** How the sources were left. The places outlive a visit to another screen, the rest the window. */
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
  const { settings, changeWindow } = useSettings();
  const { beside, linked } = settings.window;
  const places = useRef(new Map<PlanId, number>());
  const setBeside = useCallback((plan: PlanId | null) => changeWindow({ beside: plan }), [changeWindow]);
  const setLinked = useCallback((wanted: boolean) => changeWindow({ linked: wanted }), [changeWindow]);
  return useMemo(
    () => ({ beside, setBeside, linked, setLinked, places: places.current }),
    [beside, setBeside, linked, setLinked],
  );
}
