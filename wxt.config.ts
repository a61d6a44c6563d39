import path from 'node:path';
import { defineConfig } from 'wxt';
import { compileContent, matchPatterns } from './src/compile/compile-content';
import { contentPlugin } from './src/compile/content-plugin';
import { leanContentPlugin } from './src/compile/lean-content-plugin';

// Faults in the content stop the build here, before any browser sees them.
const { sites } = compileContent(path.resolve('src/data'));

export default defineConfig({
  // Every name in a file has an import line a newcomer can follow.
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  publicDir: 'public',
  vite: () => ({
    plugins: [contentPlugin()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: 'es2022' },
  }),
  manifest: ({ browser }) => ({
    name: 'Spotter',
    description: 'Form and core-safety tips beside the exercise names you read, and a check for soreness or pain.',
    permissions: ['activeTab', 'alarms', 'scripting', 'storage'],
    // Asked for only when the reader wants to be reminded of a recheck.
    optional_permissions: ['notifications'],
    action: { default_title: 'Spotter' },
    commands: {
      'open-card': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: 'Open the tips of the next exercise on the page',
      },
    },
    // Names of the content script's own matches; read by the entrypoint's definition too.
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'spotter@spotter.example',
              // CSS Custom Highlights draw underlines from Firefox 149 on.
              strict_min_version: '149.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // caretPositionFromPoint, which finds the mark under the pointer, came with Chromium 128.
        { minimum_chrome_version: '128' }),
  }),
  hooks: {
    'vite:build:extendConfig': ([entry], config) => {
      if (entry?.type === 'content-script') config.plugins?.push(leanContentPlugin());
    },
    'build:manifestGenerated': (_, manifest) => {
      const matches = matchPatterns(sites);
      for (const script of manifest.content_scripts ?? []) script.matches = matches;
      // The background brings the engine to the same sites and no others.
      manifest.host_permissions = [...new Set([...(manifest.host_permissions ?? []), ...matches])];
    },
  },
});
