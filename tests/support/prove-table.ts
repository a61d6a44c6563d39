import type { SelfCheckTable } from '@/src/core/self-check/types';
import { doubtAtZero, unearnedZeros, unexplained, unheededSigns } from './prove-ranks';
import { deadRules } from './prove-rules';
import { earlyStops, lenientSkips, orderMatters, unsteady, wrongReasons } from './prove-runs';
import { milderSteps } from './prove-steps';

/**
 * The invariants of the check, numbered as in the evidence. Each takes a table and says what is wrong with it, so that
 * broken tables can be given too: a proof that nothing fails would prove nothing.
 *
 * All answers together are 5.3e16 sets, too many to walk. But a result is the highest of its parts, and what each part
 * keeps to, their highest keeps to. So every part is walked over all answers to the questions that it reads.
 */
export const PROOFS: Record<string, { says: string; faults: (table: SelfCheckTable) => string[] }> = {
  I1: { says: 'a worse answer never gives a milder result', faults: (t) => milderSteps(t, 'worse') },
  I2: { says: '"not sure" is never milder than the best answer', faults: (t) => milderSteps(t, 'unsure') },
  I3: { says: 'a danger sign at its top is an emergency, whatever else is answered', faults: unheededSigns },
  I4: { says: 'plain soreness has everything that it needs', faults: unearnedZeros },
  I5: { says: 'plain soreness holds no "not sure"', faults: doubtAtZero },
  I6: { says: 'every set of answers gets a rank with a reason and a source', faults: unexplained },
  I7: { says: 'the reasons are those of the firing rules of the rank', faults: wrongReasons },
  I8: { says: 'stopping early and answering to the end agree', faults: earlyStops },
  I9: {
    says: 'skipping a question never reassures',
    faults: (t) => [...lenientSkips(t), ...milderSteps(t, 'skipped')],
  },
  I10: { says: 'the order of the questions does not matter', faults: orderMatters },
  I11: { says: 'every rule decides for somebody', faults: deadRules },
  I12: { says: 'the same answers get the same words', faults: unsteady },
};

/** The invariants that a table breaks. */
export const brokenBy = (table: SelfCheckTable): string[] =>
  Object.entries(PROOFS)
    .filter(([, { faults }]) => faults(table).length > 0)
    .map(([id]) => id);
