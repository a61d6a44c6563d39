import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXTENSIONS } from '../support/launch';

const manifestOf = (name: keyof typeof EXTENSIONS) =>
  JSON.parse(readFileSync(path.join(EXTENSIONS[name], 'manifest.json'), 'utf8'));

describe.each(['chromium', 'firefox'] as const)('the manifest for %s', (name) => {
  const manifest = manifestOf(name);

  it('asks for four permissions, one more if reminders are wanted, and no host beyond the list', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions.sort()).toEqual(['activeTab', 'alarms', 'scripting', 'storage']);
    expect(manifest.optional_permissions).toEqual(['notifications']);
    // Where the lookout starts the engine may come, and nowhere else: no host more than the list, no warning more.
    expect(manifest.host_permissions).toEqual(manifest.content_scripts[0].matches);
    expect(manifest.optional_host_permissions ?? []).toEqual([]);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  it('starts by itself on about sixty sites, each named, none of them every site', () => {
    const [script, ...more] = manifest.content_scripts;
    expect(more).toEqual([]);
    const hosts = new Set(script.matches.map((m: string) => /^\*:\/\/\*\.([a-z0-9.-]+)\//.exec(m)?.[1]));
    expect(hosts).not.toContain(undefined);
    expect(hosts.size).toBeGreaterThanOrEqual(60);
    expect(script.css).toHaveLength(1);
  });

  it.runIf(name === 'firefox')('tells Firefox that no data is collected', () => {
    expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
  });
});
