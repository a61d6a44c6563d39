import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { sentencesOf } from '@/src/compile/tip-style';

/**
 * The school grade at which a text can be read, after Flesch and Kincaid. Meant for a paragraph or more: of a few words
 * it says little, as one long word weighs too much.
 */
export function readingGrade(texts: string[]): number {
  const sentences = texts.flatMap(sentencesOf).filter((s) => /\w/.test(s));
  const words = sentences.flatMap((s) => s.match(/[a-z]+(?:['-][a-z]+)*/gi) ?? []);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllable(words.join(' ')) });
}
