import type { TextBlock } from '@/src/core/match/types';
import type { PageServer } from '../support/serve';
import { makePage, type PageKind } from './page-maker';

/** Pages that are loaded with Spotter and without, by the name the server has for them. */
export const LOAD_PAGES: Record<string, string> = {
  'small article': 'bench-small',
  'article of 1 MB': 'bench-long',
  'plan tables': 'bench-plans',
  'infinite-scroll feed': 'bench-feed',
  'React app': 'react-plan/',
};

const STYLE = 'body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto}td{border:1px solid #ccc;padding:.3rem}';

const whole = (body: string, script = ''): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,"><style>${STYLE}</style><body><main>${body}</main><script>${script}</script>`;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Blocks as elements; the paragraph in the middle can be gone to by "#middle". */
function article(blocks: readonly TextBlock[]): string {
  const middle = blocks.length >> 1;
  return blocks
    .map(({ text, kind }, i) => {
      const tag = kind === 'heading' ? 'h2' : 'p';
      return `<${tag}${i === middle ? ' id="middle"' : ''}>${escaped(text)}</${tag}>`;
    })
    .join('\n');
}

function tables(blocks: readonly TextBlock[]): string {
  const out: string[] = [];
  for (let i = 0; i < blocks.length; i += 40) {
    const rows = blocks.slice(i, i + 40).map(({ text }, n) => `<tr><td>${n + 1}<td>${escaped(text)}<td>done?`);
    out.push(`<h2>Week ${i / 40 + 1}</h2><table>${rows.join('\n')}</table>`);
  }
  return out.join('\n');
}

/** Adds ten posts at a time while it is scrolled down by itself, for a second after loading. */
const feedScript = (posts: readonly string[]): string => `
  const posts = ${JSON.stringify(posts)}; let n = 0;
  const more = () => { for (let i = 0; i < 10; i++) { const p = document.createElement('p'); p.textContent = posts[n++ % posts.length]; document.querySelector('main').append(p); } };
  more(); addEventListener('scroll', more);
  const timer = setInterval(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }), 50);
  setTimeout(() => clearInterval(timer), 1000);`;

/** Writes the pages for the server. `names` are the spellings that stand in them. */
export function addLoadPages(server: PageServer, names: readonly string[]): void {
  const made = (kind: PageKind, characters: number, seed: number): TextBlock[] =>
    makePage(kind, characters, names, seed);
  const put = (name: string, body: string): void => {
    server.extra.set(LOAD_PAGES[name] as string, { body });
  };
  put('small article', whole(article(made('prose with few names', 8_000, 1))));
  put('article of 1 MB', whole(article(made('prose with few names', 1_000_000, 2))));
  put('plan tables', whole(tables(made('plans dense with names', 60_000, 3))));
  const posts = made('prose with few names', 200_000, 4).map((b) => b.text);
  put('infinite-scroll feed', whole('', feedScript(posts)));
}
