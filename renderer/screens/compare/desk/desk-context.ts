import { createContext, useContext } from "react";
import type { Desk } from "./desk.ts";

export const DeskContext = createContext<Desk | null>(null);

/** The comparison at hand, for what stands around its table. */
export function useAtDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("this stands around the table of a comparison only");
  return desk;
}
