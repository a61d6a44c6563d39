import type { Chapter, Guide } from '../core/guide/types';
import type { Names } from '../core/match/types';
import type { ResultBook } from '../core/self-check/results';
import type { SelfCheckTable } from '../core/self-check/types';
import type { GeneralTips } from '../core/tips/general-tips';
import type { TipBook } from '../core/tips/types';
import { guideFile, sitesFile } from './check-schemas';
import { compileGeneralTips } from './compile-general-tips';
import { compileNames } from './compile-names';
import { compileSelfCheck } from './compile-self-check';
import { compileSources, compileTips } from './compile-tips';
import { Faults } from './content-error';
import { ContentReader } from './read-content';
import { sourcedLine } from './sourced-line';

export interface Content {
  names: Names;
  tips: TipBook;
  generalTips: GeneralTips;
  table: SelfCheckTable;
  results: ResultBook;
  guide: Guide;
  sites: Site[];
  /** Absolute paths of the files read, for watching. */
  files: string[];
}

export interface Site {
  host: string;
  kind: string;
  paths?: string[] | undefined;
}

/** Reads and checks all content below `root` (src/data). Throws a ContentError that lists every fault. */
export function compileContent(root: string): Content {
  const faults = new Faults();
  const content = readContent(root, faults);
  faults.throwIfAny();
  if (!content) throw new Error('content missing without a fault noted');
  return content;
}

/** All content as far as it can be read, faults noted; undefined where a file is missing or has the wrong shape. */
export function readContent(root: string, faults: Faults): Content | undefined {
  const reader = new ContentReader(root, faults);
  const sources = compileSources(reader);
  const catalogue = compileNames(reader, faults);
  // One broken file would make a fault of everything that names an entry in it: say the cause alone.
  if (faults.all().length > 0) return undefined;
  const tips = catalogue && compileTips(reader, faults, catalogue.facts, catalogue.patterns, sources);
  const generalTips = catalogue && compileGeneralTips(reader, faults, catalogue.facts, sources);
  const check = compileSelfCheck(reader, faults, sources);
  const guide = compileGuide(reader, faults, sources);
  const sites = reader.read('sites.yaml', sitesFile)?.sites;
  const hosts = new Set<string>();
  for (const s of sites ?? []) {
    if (hosts.has(s.host)) faults.add('sites.yaml', s.host, 'listed twice');
    hosts.add(s.host);
  }
  if (!catalogue || !tips || !generalTips || !check || !guide || !sites) return undefined;
  return {
    names: catalogue.names,
    tips,
    generalTips,
    table: check.table,
    results: check.results,
    guide,
    sites,
    files: [...reader.files],
  };
}

function compileGuide(reader: ContentReader, faults: Faults, sources: TipBook['sources']): Guide | undefined {
  const raw = reader.read('guide.yaml', guideFile);
  if (!raw) return undefined;
  const chapters: Chapter[] = [];
  const ids = new Set<string>();
  for (const s of raw.sections) {
    const fault = (message: string) => faults.add('guide.yaml', s.id, message);
    if (ids.has(s.id)) fault('stands twice');
    ids.add(s.id);
    if (s.points.length + s.signs.length === 0) fault('says nothing: it has neither points nor signs');
    if (s.urgency === undefined && s.signs.length > 0) fault('its signs need an urgency');
    if (s.urgency !== undefined && s.signs.length === 0) fault('its urgency needs signs');
    if (chapters.at(-1)?.title !== s.chapter || chapters.length === 0) {
      if (chapters.some((c) => c.title === s.chapter)) fault(`stands apart from its chapter "${s.chapter}"`);
      chapters.push({ title: s.chapter, sections: [] });
    }
    const line = (x: string) => sourcedLine(x, sources, faults, 'guide.yaml', s.id);
    chapters.at(-1)?.sections.push({
      id: s.id,
      title: s.title,
      urgency: s.urgency,
      intro: s.intro === undefined ? undefined : line(s.intro),
      points: s.points.map(line),
      signs: s.signs.map((g) => ({ title: g.group, lines: g.lines.map(line) })),
      unless: s.unless === undefined ? undefined : line(s.unless),
    });
  }
  return { reviewed: raw.reviewed, chapters };
}

/** Manifest match patterns for the sites where Spotter starts by itself. */
export function matchPatterns(sites: Site[]): string[] {
  return sites.flatMap((s) =>
    (s.paths ?? ['/']).map((p) => `*://*.${s.host}${p === '/' ? '/*' : `${p.replace(/\/$/, '')}*`}`),
  );
}
