import type { JSX } from 'preact';
import type { ForYou } from '@/src/core/tips/for-you';
import type { ShownGeneralTip } from '@/src/core/tips/general-tips';
import type { ExerciseName, ResolvedTips } from '@/src/core/tips/resolve-tips';
import type { Line } from '@/src/core/tips/types';
import { DemandMeter } from './DemandMeter';
import { plainDate } from './dates';
import { Fold } from './Fold';
import { ForYouNote } from './ForYouNote';
import { GeneralTipNote } from './GeneralTipNote';
import { Icon, type IconName } from './Icon';
import { type Citations, Legend, Sourced } from './Sourced';
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

function Cue(props: { icon: IconName; label: string; line: Line; cited: Citations }): JSX.Element {
  const { icon, label, line, cited } = props;
  return (
    <div class="tip">
      <dt>
        <Icon name={icon} size={18} />
        {label}
      </dt>
      <dd>
        <Sourced line={line} cited={cited} />
      </dd>
    </div>
  );
}

function Steps(props: { title: string; exercises: ExerciseName[]; onOpen: (id: string) => void }): JSX.Element | null {
  if (props.exercises.length === 0) return null;
  return (
    <div class="steps">
      <h3>{props.title}</h3>
      <div class="chips">
        {props.exercises.map((e) => (
          <button key={e.id} type="button" class="chip" onClick={() => props.onOpen(e.id)}>
            {e.name}
          </button>
        ))}
      </div>
    </div>
  );
}

const stepsTitle = (easier: unknown[], harder: unknown[]): string =>
  harder.length === 0 ? 'Easier on your back' : easier.length === 0 ? 'A step up' : 'Easier and harder';

export interface TipViewProps {
  tips: ResolvedTips;
  cited: Citations;
  general: ShownGeneralTip | undefined;
  onOpen: (exerciseId: string) => void;
  onUnwanted: (tipId: string) => void;
  /** What concerns this reader in particular, if anything. */
  forYou: ForYou | undefined;
  onTurnOff: () => void;
  /** Leaves out what is folded; a drawing soon after brings it. */
  isBrief?: boolean | undefined;
}

/**
 * Everything a card says of one exercise, below its name: the demand and three lines to read at once, the rest folded.
 * Used in the page's card and in the popup.
 */
export function TipView({ tips, cited, general, onOpen, onUnwanted, isBrief, ...mine }: TipViewProps): JSX.Element {
  const { tips: t, sources } = tips;
  const [setup, doing] = [t.setup[0], t.doing[0]];
  return (
    <div class="tips">
      <DemandMeter demand={t.demand} why={<Sourced line={t.why} cited={cited} />} />
      {mine.forYou && (
        <ForYouNote
          forYou={mine.forYou}
          easier={tips.easier}
          cited={cited}
          onOpen={onOpen}
          onTurnOff={mine.onTurnOff}
        />
      )}
      <dl class="cues">
        {setup && <Cue icon="setup" label="Set up" line={setup} cited={cited} />}
        {doing && <Cue icon="doing" label="Do" line={doing} cited={cited} />}
        <Cue icon="breath" label="Breathe" line={t.breath} cited={cited} />
      </dl>
      <Legend sources={sources} convention={tips.convention} />
      {general && <GeneralTipNote tip={general} onUnwanted={() => onUnwanted(general.id)} />}
      {t.setup.length + t.doing.length > 2 && (
        <Fold isBrief={isBrief} icon="list" title="Step by step">
          <ol class="all-cues">
            {[...t.setup, ...t.doing].map((l) => (
              <li key={l.text}>
                <Sourced line={l} cited={cited} />
              </li>
            ))}
          </ol>
        </Fold>
      )}
      <Fold isBrief={isBrief} icon="mistake" title="Common mistakes and fixes">
        <ul class="mistakes">
          {t.mistakes.map((m) => (
            <li key={m.sign}>
              <strong>{m.sign}.</strong> <Sourced line={m.fix} cited={cited} />
            </li>
          ))}
        </ul>
      </Fold>
      {tips.easier.length + tips.harder.length > 0 && (
        <Fold isBrief={isBrief} icon="easier" title={stepsTitle(tips.easier, tips.harder)}>
          <Steps title="Back not happy today? Try" exercises={tips.easier} onOpen={onOpen} />
          <Steps title="Feels easy, and looks good? Next" exercises={tips.harder} onOpen={onOpen} />
        </Fold>
      )}
      <Fold isBrief={isBrief} icon="care" title="Who should take care">
        <ul class="care">
          {tips.care.map((c) => (
            <li key={c.label}>
              <strong>{c.label}.</strong> <Sourced line={c} cited={cited} />
            </li>
          ))}
        </ul>
      </Fold>
      <Fold isBrief={isBrief} icon="source" title={`Sources · reviewed ${plainDate(tips.reviewed)}`} refTo={cited.list}>
        {tips.basis.of !== 'exercise' && (
          <p class="basis">
            {tips.basis.of === 'parent'
              ? `Most of these tips are for the ${tips.basis.name.toLowerCase()}, which this builds on.`
              : `These tips are for the whole movement: ${tips.basis.name.toLowerCase()}.`}
          </p>
        )}
        <SourceList sources={sources} numbered convention={tips.convention} />
      </Fold>
    </div>
  );
}
