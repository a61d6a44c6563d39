import type { JSX } from 'preact';

export interface FollowUpProps {
  kept: boolean;
  onKeep?: (() => void) | undefined;
  /** When a reminder can be set for, in hours from now. */
  hours: number[];
  onRemind?: ((hours: number) => void) | undefined;
  /** When the reminder is, in words; undefined where none is set. */
  reminded?: string | undefined;
  adapts: boolean;
  onAdapt?: ((on: boolean) => void) | undefined;
  adaptsMarks: boolean;
  /** Asked only where cards follow already: a consent of its own, as a page can read marks. */
  onAdaptMarks?: ((on: boolean) => void) | undefined;
}

const inDays = (hours: number): string => (hours <= 24 ? 'In a day' : `In ${Math.round(hours / 24)} days`);

/** What may follow a result, each only when pressed, each with a line on what it stores. Nothing where nothing can. */
export function FollowUp(props: FollowUpProps): JSX.Element | null {
  const { kept, onKeep, hours, onRemind, reminded, adapts, onAdapt, adaptsMarks, onAdaptMarks } = props;
  const remind = onRemind && hours.length > 0 ? onRemind : undefined;
  if (!onKeep && !remind && !onAdapt && !kept && !reminded) return null;
  return (
    <section class="part follow-up">
      <h3>Over the next days</h3>
      {kept ? (
        <p class="done" role="status">
          This check is kept on this device.
        </p>
      ) : (
        onKeep && (
          <div class="follow">
            <button type="button" class="button second" data-keep onClick={onKeep}>
              Keep this check
            </button>
            <p class="quiet">
              Stores the date, your answers, this result and what you tried, on this device only. You can delete it.
            </p>
          </div>
        )
      )}
      {reminded && (
        <p class="done" role="status">
          A reminder is set for {reminded}.{' '}
          {onRemind && (
            <button type="button" class="quiet-button" data-no-reminder onClick={() => onRemind(0)}>
              Cancel it
            </button>
          )}
        </p>
      )}
      {remind && (
        <div class="follow">
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend does not stand in a line */}
          <div class="follow-choices" role="group" aria-labelledby="remind-me">
            <span id="remind-me">{reminded ? 'Change the reminder:' : 'Remind me to check again:'}</span>
            {hours.map((h) => (
              <button key={h} type="button" class="button second" data-remind={h} onClick={() => remind(h)}>
                {inDays(h)}
              </button>
            ))}
          </div>
          <p class="quiet">
            Stores the time{kept ? '' : ', and keeps this check,'} on this device. Spotter shows a badge when it is time
            to check again.
          </p>
        </div>
      )}
      {onAdapt && (
        <div class="follow">
          <label class="row follow-cards">
            <input type="checkbox" checked={adapts} onChange={(e) => onAdapt(e.currentTarget.checked)} />
            <span>Let exercise cards follow this result</span>
          </label>
          <p class="quiet">
            Stores that you said so{kept ? '' : ', and keeps this check,'} on this device. Cards then say what to take
            easy, until you check again or untick this.
          </p>
        </div>
      )}
      {onAdapt && adapts && onAdaptMarks && (
        <div class="follow">
          <label class="row follow-cards follow-marks">
            <input
              type="checkbox"
              checked={adaptsMarks}
              aria-describedby="follow-marks-hint"
              onChange={(e) => onAdaptMarks(e.currentTarget.checked)}
            />
            <span>Also show it in the underlines</span>
          </label>
          <p class="quiet" id="follow-marks-hint">
            <strong>A page could then find out that your back is sore.</strong> What to take easy gets a double
            underline. Stores that you said so on this device.
          </p>
        </div>
      )}
    </section>
  );
}
