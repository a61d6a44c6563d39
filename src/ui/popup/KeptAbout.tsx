import type { JSX } from 'preact';
import type { Answers, SelfCheckTable } from '@/src/core/self-check/types';

/** The answers about the person that are kept, in words, and a way to have them forgotten. */
export function KeptAbout(props: { table: SelfCheckTable; profile: Answers; onForget: () => void }): JSX.Element {
  const { table, profile, onForget } = props;
  const kept = table.questions.flatMap((q) => {
    const answer = q.answers.find((a) => a.id === profile[q.id]);
    return answer ? [{ id: q.id, asked: q.label ?? q.text, said: answer.text }] : [];
  });
  return (
    <section class="part">
      <h3>What you said about you</h3>
      <p class="hint">Kept so that the check need not ask again.</p>
      <dl class="kept-about">
        {kept.map((k) => (
          <div key={k.id}>
            <dt>{k.asked}</dt>
            <dd>{k.said}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="chip" aria-label="Forget what you said about you" onClick={onForget}>
        Forget
      </button>
    </section>
  );
}
