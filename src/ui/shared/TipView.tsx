import type { ComponentChildren, JSX } from 'preact';
import type { ResolvedTips } from '@/src/core/tips/resolve-tips';
import type { Line } from '@/src/core/tips/types';
import { DemandMeter } from './DemandMeter';
import { plainDate } from './dates';
import { Icon, type IconName } from './Icon';
import { SourceList } from './SourceList';

/** "glutes, hamstrings and lower back" */
function inWords(muscles: string[]): string {
  const words = muscles.map((m) => m.replace(/-/g, ' '));
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** What an exercise trains, in a line. */
export function trainsLine(tips: ResolvedTips): string {
  if (tips.exercise.general) return 'A kind of movement';
  return `${tips.patternLabel} · trains ${inWords(tips.exercise.muscles)}`;
}

function Lines({ icon, label, lines }: { icon: IconName; label: string; lines: Line[] }): JSX.Element {
  return (
    <div class="tip">
      <dt>
        <Icon name={icon} size={18} />
        {label}
      </dt>
      <dd>
        <ul>
          {lines.map((l) => (
            <li key={l.text}>{l.text}</li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

function More({ icon, title, children }: { icon: IconName; title: string; children: ComponentChildren }): JSX.Element {
  return (
    <details class="more">
      <summary>
        <Icon name={icon} size={18} />
        <span>{title}</span>
        <Icon name="down" size={16} />
      </summary>
      <div class="more-body">{children}</div>
    </details>
  );
}

/** Everything a card says of one exercise, below its name. Used in the page's card and in the popup. */
export function TipView({ tips, onOpen }: { tips: ResolvedTips; onOpen: (exerciseId: string) => void }): JSX.Element {
  const { tips: t } = tips;
  return (
    <div class="tips">
      <DemandMeter demand={t.demand} why={t.why.text} />
      <dl class="cues">
        <Lines icon="setup" label="Set up" lines={t.setup} />
        <Lines icon="doing" label="Do" lines={t.doing} />
        <Lines icon="breath" label="Breathe" lines={[t.breath]} />
      </dl>
      {tips.easier.length > 0 && (
        <div class="easier">
          <h3>Back not happy today? Try</h3>
          <div class="chips">
            {tips.easier.map((e) => (
              <button key={e.id} type="button" class="chip" onClick={() => onOpen(e.id)}>
                {e.name}
              </button>
            ))}
          </div>
        </div>
      )}
      <More icon="mistake" title="Common mistakes and fixes">
        <ul class="mistakes">
          {t.mistakes.map((m) => (
            <li key={m.sign}>
              <strong>{m.sign}.</strong> {m.fix.text}
            </li>
          ))}
        </ul>
      </More>
      <More icon="care" title="Take care if">
        <ul class="care">
          {tips.care.map((c) => (
            <li key={c.label}>
              <strong>{c.label}.</strong> {c.advice}
            </li>
          ))}
        </ul>
        <p class="stop">{t.stop.text}</p>
      </More>
      <More icon="source" title={`Sources · reviewed ${plainDate(tips.reviewed)}`}>
        {tips.basis.of !== 'exercise' && (
          <p class="basis">
            {tips.basis.of === 'parent'
              ? `Most of these tips are for the ${tips.basis.name.toLowerCase()}, which this builds on.`
              : `These tips are for the whole movement: ${tips.basis.name.toLowerCase()}.`}
          </p>
        )}
        <SourceList sources={tips.sources} convention={tips.convention} />
      </More>
    </div>
  );
}
