import os from 'node:os';
import { plain } from './stats';

export interface Machine {
  cores: number;
  processor: string;
  gigabytes: number;
  system: string;
}

/** What the bench ran on. Names no host. */
export const machine = (): Machine => ({
  cores: os.cpus().length,
  processor: os.cpus()[0]?.model.trim() ?? 'unknown',
  gigabytes: Math.round(os.totalmem() / 2 ** 30),
  system: `${os.platform()} ${os.arch()}`,
});

export const showMachine = ({ cores, processor, gigabytes, system }: Machine): string =>
  `${cores} cores, ${processor}, ${gigabytes} GB of memory, ${system}`;

/** How many programs wanted a core over the last minute. More than there are cores: others slowed this down. */
export const load = (): string => plain(os.loadavg()[0] ?? 0);
