import type { JSX } from 'preact';
import { because, type Told } from '@/src/core/self-check/own-words';

/** More reasons than this are told, but folded away. */
const REASONS_SHOWN = 3;

function Reason({ told }: { told: Told }): JSX.Element {
  return (
    <li>
      {told.clauses.length > 0 && <strong class="own-words">{because(told.clauses)} </strong>}
      {told.reasons.join(' ')}
    </li>
  );
}

function List({ told }: { told: Told[] }): JSX.Element {
  return (
    <ul>
      {told.map((t) => (
        <Reason key={t.rules.join()} told={t} />
      ))}
    </ul>
  );
}

/** Why the result is what it is: what the person said, and what that can mean. */
export function ResultReasons({ why, told }: { why: string; told: Told[] }): JSX.Element {
  const rules = told.filter((t) => t.rules.length > 0);
  // Where a gate was passed, the person's words lead to the result's own.
  const gate = told.find((t) => t.rules.length === 0);
  const rest = rules.slice(REASONS_SHOWN);
  return (
    <section class="part reasons">
      <h3>Why</h3>
      {(gate || rules.length === 0) && (
        <p>
          {gate && gate.clauses.length > 0 && <strong class="own-words">{because(gate.clauses)} </strong>}
          {why}
        </p>
      )}
      {rules.length > 0 && <List told={rules.slice(0, REASONS_SHOWN)} />}
      {rest.length > 0 && (
        <details class="more-reasons">
          <summary>{rest.length} more</summary>
          <List told={rest} />
        </details>
      )}
    </section>
  );
}
