import type { JSX } from 'preact';
import { type CountryNumbers, telAddress } from '@/src/core/self-check/emergency-number';
import { Icon } from '../shared/Icon';

/** The number to call now, as large as it gets. Without a known country there is no number to press: none is guessed. */
export function EmergencyCall({ numbers }: { numbers: CountryNumbers | undefined }): JSX.Element {
  const [first, ...others] = numbers?.call ?? [];
  if (!numbers || !first) return <p class="call unknown">Call your local emergency number.</p>;
  return (
    <div class="call">
      <a class="call-link" href={telAddress(first)}>
        <Icon name="rank3" size={26} />
        <span>Call {first}</span>
      </a>
      <p>
        The emergency number in {numbers.name}
        {others.length > 0 && ` (${others.join(' or ')} ${others.length > 1 ? 'work' : 'works'} too)`}, or your local
        number if you are elsewhere.
      </p>
    </div>
  );
}

/** The advice line of the reader's country, on a result that asks for advice today. */
export function AdviceLine({ numbers }: { numbers: CountryNumbers | undefined }): JSX.Element | null {
  if (!numbers?.advice) return null;
  const { name, number } = numbers.advice;
  const isNamed = /[a-z]/i.test(name);
  return (
    <p class="advice">
      <a class="button second" href={telAddress(number)}>
        <Icon name="rank3" size={18} />
        Call {isNamed ? name : number}
      </a>
      <span>
        The health advice line in {numbers.name}
        {isNamed && !name.includes(number) && `: ${number}`}.
      </span>
    </p>
  );
}
