/** What the reader asked Spotter to remember. Only what differs from the defaults is stored. */
export interface Settings {
  /** Hosts on which Spotter is switched off. */
  offSites: string[];
  /** Does hovering open a card? Clicking and the keyboard always do. */
  hover: boolean;
}

export const DEFAULT_SETTINGS: Settings = { offSites: [], hover: true };

const HOST = /^[a-z0-9.-]{1,253}$|^\[[0-9a-f:]+\]$/;

/** Settings from whatever the store holds: unknown or damaged values count as not set, the rest is kept. */
export function readSettings(stored: unknown): Settings {
  const raw = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const offSites = Array.isArray(raw.offSites)
    ? raw.offSites.filter((h): h is string => typeof h === 'string' && HOST.test(h))
    : DEFAULT_SETTINGS.offSites;
  const hover = typeof raw.hover === 'boolean' ? raw.hover : DEFAULT_SETTINGS.hover;
  return { offSites: [...new Set(offSites)], hover };
}

/** The settings with Spotter switched on or off on a host. */
export function withSite(settings: Settings, host: string, on: boolean): Settings {
  const others = settings.offSites.filter((h) => h !== host);
  return { ...settings, offSites: on ? others : [...others, host] };
}

export const isOnAt = (settings: Settings, host: string): boolean => !settings.offSites.includes(host);
