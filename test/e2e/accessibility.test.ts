import { walkStates } from "./walk-states.ts";

walkStates("zh-CN");
