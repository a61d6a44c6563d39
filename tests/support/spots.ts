import { createMatcher } from '@/src/core/match/matcher';
import type { BlockKind, TextBlock } from '@/src/core/match/types';
import { content } from './content';

export const matcher = createMatcher(content.names);

/** What is marked in each block, in words: "Paused back squat -> squat [paused]". */
export function marksOnPage(blocks: TextBlock[]): string[][] {
  return matcher.findSpots(blocks).map((spots, i) =>
    spots.map((s) => {
      const surface = blocks[i]?.text.slice(s.start, s.end);
      return `${surface} -> ${s.exerciseId}${s.modifiers.length > 0 ? ` [${s.modifiers.join(', ')}]` : ''}`;
    }),
  );
}

/** What is marked in a text that stands alone on its page. */
export const marksIn = (text: string, kind: BlockKind = 'prose'): string[] => marksOnPage([{ text, kind }])[0] ?? [];

/** What is marked in one line of a written-out training plan: the line stands fifth of six. */
export function marksInPlan(text: string): string[] {
  const lines = ['Back squat 5x5', 'Romanian deadlift 3x8', 'Bench press 5x5', text, 'Lateral raise 3x12'];
  return marksOnPage([
    { text: 'Day 1', kind: 'heading' },
    ...lines.map((line) => ({ text: line, kind: 'item' as const })),
  ])[4] as string[];
}
