/** What changes on the page of the updates: all at once in turn, or one alone. */
export const CHANGES = ['all three', 'ticker', 'chat', 'virtual list'] as const;
export type Change = (typeof CHANGES)[number];

const ROWS = 60;
const MOST_MESSAGES = 300;

/**
 * A page that changes by itself once `run(change, seconds, aSecond)` is called: texts of a ticker, a chat that grows,
 * rows of a list that move. Each change is one mutation, and they are counted.
 */
export const updatesPage = (texts: readonly string[]): string => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>Updates</title><link rel="icon" href="data:,">
<style>#chat{height:200px;overflow:hidden;contain:strict}#list{height:300px;overflow:hidden;contain:strict}</style>
<main><div id="ticker">${Array.from({ length: 40 }, (_, i) => `<span>${i}</span> `).join('')}</div><div id="chat"></div><ul id="list"></ul></main>
<script>
const texts = ${JSON.stringify(texts)};
let n = 0;
const cells = [...document.querySelectorAll('#ticker span')];
const chat = document.getElementById('chat');
const list = document.getElementById('list');
for (let i = 0; i < ${ROWS}; i++) { const li = document.createElement('li'); li.textContent = texts[i % texts.length]; list.append(li); }
const changes = {
  ticker: () => { cells[n % cells.length].firstChild.data = String(n * 7 % 1000 / 10); return 1; },
  chat: () => {
    const p = document.createElement('p'); p.textContent = texts[n % texts.length] + ' ' + n; chat.append(p);
    if (chat.childElementCount <= ${MOST_MESSAGES}) return 1;
    chat.firstElementChild.remove(); return 2;
  },
  'virtual list': () => { list.append(list.firstElementChild); return 2; },
};
const kinds = Object.keys(changes);
/** Resolves with the mutations made. Catches up with the clock, so that a busy machine makes as many. */
globalThis.run = (change, seconds, aSecond) => new Promise((done) => {
  const began = performance.now(); const all = seconds * aSecond; let made = 0;
  const tick = setInterval(() => {
    const due = Math.min(all, (performance.now() - began) / 1000 * aSecond);
    while (made < due) { made += changes[change === 'all three' ? kinds[n % 3] : change](); n++; }
    if (made >= all) { clearInterval(tick); done(made); }
  }, 8);
});
</script>`;
