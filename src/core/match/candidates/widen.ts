import type { Dictionary } from '../names/dictionary';
import type { Token } from '../names/tokens';
import { nearest } from './compose';
import { type Found, modifiersBeside, spanOf } from './found';
import { type Run, runs, title, wordsIn } from './lines';
import type { Sifted } from './sift';
import { isNameWord, movementEndingAt } from './unlisted';

/** Blocks of more words than this are no lines; runs of more than so many are more than a name. */
const MOST_IN_BLOCK = 16;
const MOST_WORDS = 7;
/** Said of a set or of when it is done, not of how. */
const NOT_OF_THE_NAME =
  /^(?:switch|swap|compare|pair|combine|replace|warm|cool|rest|super|giant|drop|circuit|finisher|accessory|main|core|cardio|mobility|strength|power|speed|technique|skill)/;
/** Words inside names that never begin one. */
const JOINING = new Set(['and', 'with', 'to', 'like', 'on', 'into', 'or', 'of']);
const HYPHEN = /^[-\u2010-\u2013]$/;
/** Qualifiers that count the sides stand with the sets and reps. */
const COUNTED = new Set(['each-side', 'heavy-light', 'beginner']);

/**
 * Widens candidates by words beside them that belong to the name. Anywhere: "plank pose", and "pull-ups-weighted" with a
 * hyphen. In a line that is nothing but a name the whole line: "Superman lifts", "Belted squats", "Hamstring curl machine".
 */
export function widen(d: Dictionary, sifted: Sifted, found: readonly Found[], isLine: boolean): Found[] {
  const { tokens } = sifted;
  // In prose what stands in front as a title is such a line.
  const isShort = isLine && !sifted.isPart && wordsIn(tokens, 0, tokens.length) <= MOST_IN_BLOCK;
  const lines = isShort ? runs(tokens) : title(sifted);
  const ordered = [...found].sort((a, b) => a.from - b.from);
  const out: Found[] = [];
  ordered.forEach((f, at) => {
    const before = out.at(-1);
    // Swallowed by the one before: the "pose" of "plank pose".
    if (before && before.next > f.from) return;
    const line = lines.find((r) => r.from <= f.from && r.to >= f.next);
    const isName = f.candidate.basis !== 'bare';
    const others = line
      ? ordered.filter((g) => g !== f && g.candidate.basis !== 'bare' && g.from >= line.from && g.next <= line.to)
      : [];
    const whole = isName && line && wordsIn(tokens, line.from, line.to) <= MOST_WORDS ? line : undefined;
    const from = whole && !others.some((g) => g.from < f.from) ? leftEdge(d, tokens, f, whole) : f.from;
    const behind = ordered[at + 1]?.candidate.basis === 'bare' ? ordered[at + 2] : ordered[at + 1];
    const limit = behind?.from ?? tokens.length;
    const next = isName
      ? rightEdge(d, tokens, f.next, limit, whole && !others.some((g) => g.from > f.from) ? whole : undefined)
      : f.next;
    if (from === f.from && next === f.next) out.push(f);
    else {
      // "Front-foot-elevated split squat": the words in front may tell which one it is.
      const key = tokens
        .slice(f.from, f.next)
        .map((t) => t.norm)
        .join(' ');
      const exercise = from < f.from ? nearest(d, tokens, from, f.next, key, 0) : undefined;
      const index = exercise ?? d.indexOf(f.candidate.exerciseId);
      const beside = [
        ...modifiersBeside(d, tokens, from, f.from, index),
        ...modifiersBeside(d, tokens, f.next, next, index),
      ];
      const modifiers = [...new Set([...f.candidate.modifiers, ...beside])];
      out.push({
        from,
        next,
        candidate: {
          ...f.candidate,
          ...spanOf(tokens, from, next),
          exerciseId: d.exercise(index).id,
          modifiers,
        },
      });
    }
  });
  return out;
}

/** Over the words in front that are part of other names or say how it is done, if they fill the line. */
function leftEdge(d: Dictionary, tokens: Token[], f: Found, line: Run): number {
  const fits = (t: Token | undefined): boolean =>
    t !== undefined &&
    isNameWord(t) &&
    t.gap !== '/' &&
    !NOT_OF_THE_NAME.test(t.norm) &&
    !JOINING.has(t.norm) &&
    !d.isAside(t.norm) &&
    (d.knows(t.norm) || /ed$/.test(t.norm));
  if (tokens[f.from]?.gap === '/') return f.from;
  for (let i = f.from - 1; i >= line.from; i--) if (!fits(tokens[i])) return f.from;
  return line.from;
}

/** Over "pose", over qualifiers behind a hyphen, and in a line over what ends it: qualifiers, a second movement word. */
function rightEdge(d: Dictionary, tokens: Token[], next: number, limit: number, line: Run | undefined): number {
  let end = next;
  const follows = (t: Token | undefined): boolean => t?.joined === true && t.gap !== '/';
  if (follows(tokens[end]) && tokens[end]?.norm === 'pose') return end + 1;
  while (end < limit && follows(tokens[end]) && HYPHEN.test(tokens[end]?.gap ?? '')) {
    const mod = d.hitsAt(tokens, end).modifier;
    if (!mod || COUNTED.has(mod.id) || end + mod.length > limit) break;
    end += mod.length;
  }
  if (!line || end >= line.to || line.to > limit) return end;
  const rest = tokens.slice(end, line.to);
  if (!rest.every((t) => isNameWord(t) && t.gap !== '/' && !JOINING.has(t.norm))) return end;
  if (rest.length <= 2 && movementEndingAt(d, tokens, end, line.to) !== undefined) {
    return line.to;
  }
  let to = end;
  while (to < line.to) {
    const mod = d.hitsAt(tokens, to).modifier;
    if (!mod || COUNTED.has(mod.id) || tokens[to]?.norm === 'with') return end;
    to += mod.length;
  }
  return to === line.to ? to : end;
}
