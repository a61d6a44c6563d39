/** What the reader asked Spotter to remember. Only what differs from the defaults is stored. */
export interface Settings {
  /** Hosts on which Spotter is switched off. */
  offSites: string[];
  /** Does hovering open a card? Clicking and the keyboard always do. */
  hover: boolean;
  /** By host: phrases that the reader said are no exercises there, as `phraseOf` gives them. */
  wrongPhrases: Record<string, string[]>;
  /** Ids of general tips that the reader does not want to see again. */
  unwantedTips: string[];
  /** Ids of care groups whose cautions the reader wants first on cards. */
  careGroups: string[];
}

export const DEFAULT_SETTINGS: Settings = {
  offSites: [],
  hover: true,
  wrongPhrases: {},
  unwantedTips: [],
  careGroups: [],
};

const HOST = /^[a-z0-9.-]{1,253}$|^\[[0-9a-f:]+\]$/;
/** Longer than any name, short enough that no page can fill the store through a reader's clicks. */
const MOST_PHRASE = 120;
const MOST_PHRASES = 200;

/** Settings from whatever the store holds: unknown or damaged values count as not set, the rest is kept. */
export function readSettings(stored: unknown): Settings {
  const raw = isRecord(stored) ? stored : {};
  const hover = typeof raw.hover === 'boolean' ? raw.hover : DEFAULT_SETTINGS.hover;
  const wrong = isRecord(raw.wrongPhrases) ? Object.entries(raw.wrongPhrases) : [];
  return {
    offSites: strings(raw.offSites).filter((h) => HOST.test(h)),
    hover,
    wrongPhrases: Object.fromEntries(
      wrong
        .filter(([host]) => HOST.test(host))
        .map(([host, phrases]) => [
          host,
          [...new Set(strings(phrases).map(phraseOf))].filter(Boolean).slice(-MOST_PHRASES),
        ])
        .filter(([, phrases]) => phrases?.length),
    ),
    unwantedTips: strings(raw.unwantedTips),
    careGroups: strings(raw.careGroups),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The different strings of a list; none where it is no list. */
const strings = (value: unknown): string[] =>
  Array.isArray(value) ? [...new Set(value.filter((v): v is string => typeof v === 'string'))] : [];

/** The settings with Spotter switched on or off on a host. */
export function withSite(settings: Settings, host: string, on: boolean): Settings {
  const others = settings.offSites.filter((h) => h !== host);
  return { ...settings, offSites: on ? others : [...others, host] };
}

export const isOnAt = (settings: Settings, host: string): boolean => !settings.offSites.includes(host);

/** Words of a page in the form in which they are remembered: no capitals, single spaces, at most 120 characters. */
export const phraseOf = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim().slice(0, MOST_PHRASE);

/** What the reader said is no exercise on a host. */
export const wrongPhrasesAt = (settings: Settings, host: string): string[] =>
  Object.hasOwn(settings.wrongPhrases, host) ? (settings.wrongPhrases[host] ?? []) : [];

/** The settings with a phrase marked on a host again, or no longer. The oldest goes when there are too many. */
export function withPhrase(settings: Settings, host: string, text: string, isWrong: boolean): Settings {
  const phrase = phraseOf(text);
  const others = wrongPhrasesAt(settings, host).filter((p) => p !== phrase);
  const phrases = isWrong && phrase ? [...others, phrase].slice(-MOST_PHRASES) : others;
  const { [host]: _, ...elsewhere } = settings.wrongPhrases;
  return { ...settings, wrongPhrases: phrases.length > 0 ? { ...elsewhere, [host]: phrases } : elsewhere };
}

/** The settings with a general tip not to be shown again. */
export const withoutTip = (settings: Settings, id: string): Settings => ({
  ...settings,
  unwantedTips: [...settings.unwantedTips.filter((t) => t !== id), id],
});

/** The settings with every general tip welcome again. */
export const withAllTips = (settings: Settings): Settings => ({ ...settings, unwantedTips: [] });

/** The settings with the cautions of a care group first on cards, or no longer. */
export function withCareGroup(settings: Settings, group: string, first: boolean): Settings {
  const others = settings.careGroups.filter((g) => g !== group);
  return { ...settings, careGroups: first ? [...others, group] : others };
}
