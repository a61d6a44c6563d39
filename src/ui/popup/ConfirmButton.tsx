import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface ConfirmButtonProps {
  label: string;
  /** The label with what it is about, where several buttons share one. */
  name?: string;
  /** Asked after the first click; the second deletes. */
  question: string;
  yes: string;
  no: string;
  onConfirm: () => void;
}

/** A button for what cannot be undone: the first click asks, a click on another button does it. */
export function ConfirmButton({ label, name, question, yes, no, onConfirm }: ConfirmButtonProps): JSX.Element {
  const [asks, setAsks] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  const stay = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  // Focus goes to the way out, so that a key held down deletes nothing, and back when it was taken;
  // after the deed, whoever did it says where.
  useEffect(() => {
    if (asks) stay.current?.focus();
    else if (wasAsking.current) start.current?.focus();
    wasAsking.current = asks;
  }, [asks]);

  if (!asks)
    return (
      <button type="button" class="chip" ref={start} aria-label={name} onClick={() => setAsks(true)}>
        {label}
      </button>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this holds a question and two buttons
    <div
      class="confirm"
      role="group"
      aria-label={question}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Escape would close the popup.
        event.preventDefault();
        setAsks(false);
      }}
    >
      <p>{question}</p>
      <button type="button" class="chip" ref={stay} onClick={() => setAsks(false)}>
        {no}
      </button>
      <button
        type="button"
        class="chip final"
        // The second click of a double-click is no answer.
        onClick={(event) => {
          if (event.detail > 1) return;
          wasAsking.current = false;
          setAsks(false);
          onConfirm();
        }}
      >
        {yes}
      </button>
    </div>
  );
}
