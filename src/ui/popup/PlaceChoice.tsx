import type { JSX } from 'preact';
import type { Elsewhere } from '@/src/core/self-check/elsewhere';

export interface PlaceChoiceProps {
  elsewhere: Elsewhere;
  isElsewhere: boolean;
  onChoose: (isElsewhere: boolean) => void;
}

/** "Where does it hurt?": the lower back is chosen already, so that a sore back takes no tap more. */
export function PlaceChoice({ elsewhere, isElsewhere, onChoose }: PlaceChoiceProps): JSX.Element {
  const places: [string, string, boolean][] = [
    ['back', elsewhere.here, false],
    ['elsewhere', elsewhere.there, true],
  ];
  return (
    <fieldset class="choice where-choice">
      <legend>{elsewhere.question}</legend>
      <div class="segments">
        {places.map(([value, words, there]) => (
          <label key={value} class={isElsewhere === there ? 'chosen' : ''}>
            <input
              type="radio"
              name="place"
              value={value}
              checked={isElsewhere === there}
              onChange={() => onChoose(there)}
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
