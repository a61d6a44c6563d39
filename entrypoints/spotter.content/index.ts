import '@/src/page/marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { lookOutSoon } from '@/src/app/lookout';

export default defineContentScript({
  // Replaced in wxt.config.ts by the sites of src/data/sites.yaml.
  matches: ['*://*.exrx.net/*'],
  runAt: 'document_idle',
  // The message would tell every page that Spotter is there; the event that ends an older script is enough.
  noScriptStartedPostMessage: true,
  main: (ctx) => lookOutSoon(document, ctx.signal),
});
