import '@/src/page/marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { runOnPage } from '@/src/app/content';

export default defineContentScript({
  // Replaced in wxt.config.ts by the sites of src/data/sites.yaml.
  matches: ['*://*.exrx.net/*'],
  runAt: 'document_idle',
  main: (ctx) => runOnPage(document, ctx.signal),
});
