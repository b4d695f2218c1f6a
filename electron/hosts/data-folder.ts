import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** What the choice depends on; the running process's own unless a test says otherwise. */
export type Surroundings = {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
};

/**
 * The folder of the corpus: the one named on the command line, else by DUIZHAO_DATA, else the platform's folder for a
 * user's data that stays on this computer.
 *
 * @param named the value of `--data`
 */
export function chooseDataFolder(named: string | undefined, around: Surroundings = here()): string {
  const { environment } = around;
  // An empty name is none: scripts pass on variables that are not set.
  const given = named || environment.DUIZHAO_DATA;
  return given ? resolve(given) : platformFolder(around);
}

function platformFolder({ platform, environment, home }: Surroundings): string {
  switch (platform) {
    case "win32":
      return join(environment.LOCALAPPDATA || join(home, "AppData", "Local"), "duizhao");
    case "darwin":
      return join(home, "Library", "Application Support", "duizhao");
    default:
      return join(environment.XDG_DATA_HOME || join(home, ".local", "share"), "duizhao");
  }
}

function here(): Surroundings {
  return { platform: process.platform, environment: process.env, home: homedir() };
}
