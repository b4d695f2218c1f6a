import { userInfo } from "node:os";

/** The name of the account under which the program runs; empty where the system does not tell. */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return "";
  }
}
