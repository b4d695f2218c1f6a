import { useCallback, useEffect, useRef, useState } from "react";
import type { WindowState } from "../../shared/contract/settings.ts";
import type { PlanId } from "../../shared/model/ids.ts";
import type { Corpus } from "../client/use-corpus.ts";
import { useSettings } from "../settings/settings-context.tsx";
import { COMPARE, MATRIX, type Screen } from "./screen.ts";

/** What the window shows, and the plan whose source was read last. */
export type RestoredScreen = {
  readonly screen: Screen;
  readonly setScreen: (screen: Screen) => void;
  readonly lastPlan: PlanId | null;
  readonly setLastPlan: (plan: PlanId) => void;
};

/** The screen the window was left on, before anything else is drawn; every change of it is kept for the next time. */
export function useRestoredScreen({ plans }: Corpus): RestoredScreen {
  const { settings, changeWindow } = useSettings();
  const lastPlan = settings.window.plan;
  const [screen, setScreen] = useState(() => screenOf(settings.window));
  const setLastPlan = useCallback((plan: PlanId) => changeWindow({ plan }), [changeWindow]);

  // Files that wait to be imported are not kept; their screen would come up empty.
  const kept = screen.name === "import" ? "plans" : screen.name;
  useEffect(() => changeWindow({ screen: kept }), [kept, changeWindow]);

  // The plan may have been removed since the window was left, by another program.
  const isChecked = useRef(screen.name !== "source");
  useEffect(() => {
    if (isChecked.current || plans.state !== "ready") return;
    isChecked.current = true;
    if (!plans.value.some(({ id }) => id === lastPlan)) setScreen(COMPARE);
  }, [plans, lastPlan]);

  return { screen, setScreen, lastPlan, setLastPlan };
}

function screenOf({ screen, plan }: WindowState): Screen {
  switch (screen) {
    case "compare":
      return COMPARE;
    case "matrix":
      return MATRIX;
    case "plans":
      return { name: "plans", focus: plan };
    case "source":
      return plan === null ? COMPARE : { name: "source", place: { plan, clause: null, query: "" }, from: "compare" };
  }
}
