/** What the content script takes of the matching room: measured by the budget test. */
export { createMatcher } from '@/src/core/match/matcher';
export { unpackNames } from '@/src/core/match/names/pack';
