import { walkStates } from "./walk-states.ts";

walkStates("en");
