import { describe, expect, it } from 'vitest';
import { BROKEN } from '../../support/prove-broken';
import { brokenBy, PROOFS } from '../../support/prove-table';
import { table } from '../../support/self-check';

// A proof that nothing can fail proves nothing: for each there is a table that fails it, and it alone.
describe('a table broken on purpose', () => {
  it.each(BROKEN)(
    'fails %s, and no other proof: %s',
    (id, _, change) => {
      expect(brokenBy(change(table))).toEqual([id]);
    },
    30_000,
  );

  it('is there for every proof', () => {
    expect([...new Set(BROKEN.map(([id]) => id))]).toEqual(Object.keys(PROOFS));
  });
});
