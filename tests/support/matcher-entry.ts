/** What the content script takes of the matching room: measured by the budget test and timed by the bench. */
export { createMatcher } from '@/src/core/match/matcher';
export { unpackNames } from '@/src/core/match/names/pack';
