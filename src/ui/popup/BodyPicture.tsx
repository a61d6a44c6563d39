import type { JSX } from 'preact';

export interface BodyPictureProps {
  /** Ids of the answers, in the order of the list: their places are the numbers in the picture. */
  answers: string[];
  /** The answer that is chosen or pointed at, here or in the list. */
  lit: string | undefined;
  onPoint: (answer: string | undefined) => void;
  onChoose: (answer: string) => void;
}

/** The areas of each answer, and where its numbers stand. Left and right are drawn from one side by `both`. */
const AREAS: Record<string, { d: string[]; numbers: [number, number][] }> = {
  both: { d: ['M92 111h56v5a8 8 0 0 1-8 8h-40a8 8 0 0 1-8-8Z'], numbers: [[120, 120]] },
  one: {
    d: [
      'M104 62h2a4.5 4.5 0 0 1 4.5 4.5v38a4.5 4.5 0 0 1-4.5 4.5h-9.5a4.5 4.5 0 0 1-4.5-4.5V94c4-9 7-18 7.5-27.5a5 5 0 0 1 4.5-4.5Z',
      'M136 62h-2a4.5 4.5 0 0 0-4.5 4.5v38a4.5 4.5 0 0 0 4.5 4.5h9.5a4.5 4.5 0 0 0 4.5-4.5V94c-4-9-7-18-7.5-27.5a5 5 0 0 0-4.5-4.5Z',
    ],
    numbers: [
      [102, 92],
      [138, 92],
    ],
  },
  midline: {
    d: ['M120 50a7.5 7.5 0 0 1 7.5 7.5v44a7.5 7.5 0 0 1-15 0v-44a7.5 7.5 0 0 1 7.5-7.5Z'],
    numbers: [[120, 80]],
  },
  flank: {
    d: [
      'M84.5 54c5-2 12-1 12.5 5 .5 10-4 23-9.5 33-1.5 3-6 2-6-1.5C83.5 78 85 68 84.5 54Z',
      'M155.5 54c-5-2-12-1-12.5 5-.5 10 4 23 9.5 33 1.5 3 6 2 6-1.5C156.5 78 155 68 155.5 54Z',
    ],
    numbers: [
      [90, 70],
      [150, 70],
    ],
  },
};

/** The back, from the shoulder blades to the seat: one side, which is drawn again as its mirror. */
const SKIN =
  'M76 14C80 30 83 44 83 58 83 76 76 92 71 106 66 119 64 130 64 146H176C176 130 174 119 169 106 164 92 157 76 157 58 157 44 160 30 164 14Z';
const SIDE = 'M76 14C80 30 83 44 83 58 83 76 76 92 71 106 66 119 64 130 64 146';
const ARM = 'M66 14C62 34 60 52 56 68 52 86 46 104 44 124M48 14C42 34 40 50 37 66 33 84 27 102 24 120';
const FINE = ['M92 14c1 11 5 19 14 22', 'M113 40c-8 6-17 9-27 10', 'M76 108c4-5 9-7 14-7', 'M70 128c12 8 34 10 50 4'];

/**
 * The back to point at. For the eye and the pointer only: the list beside it has the same answers in words, and is what
 * the keyboard and a screen reader use.
 */
export function BodyPicture({ answers, lit, onPoint, onChoose }: BodyPictureProps): JSX.Element {
  return (
    <svg class="body-picture" viewBox="30 20 180 122" aria-hidden="true">
      <path class="skin" d={SKIN} />
      {['', 'translate(240 0) scale(-1 1)'].map((mirror) => (
        <g key={mirror} {...(mirror && { transform: mirror })}>
          <path class="line" d={SIDE} />
          <path class="line" d={ARM} />
          {FINE.map((d) => (
            <path key={d} class="fine" d={d} />
          ))}
        </g>
      ))}
      <path class="spine" d="M120 14V50" />
      <path class="line" d="M120 132V146" />
      {answers.map((id, i) => {
        const area = AREAS[id];
        if (!area) return null;
        // All over the low back is both sides as well.
        const isLit = id === lit || (id === 'one' && lit === 'both');
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the buttons of the list are the accessible control
          // biome-ignore lint/a11y/useKeyWithMouseEvents: pointing only lights the button up
          <g
            key={id}
            class={`area ${isLit ? 'lit' : ''}`}
            data-area={id}
            onClick={() => onChoose(id)}
            onMouseOver={() => onPoint(id)}
            onMouseOut={() => onPoint(undefined)}
          >
            {area.d.map((d) => (
              <path key={d} d={d} />
            ))}
            {area.numbers.map(([x, y]) => (
              <text key={`${x}`} x={x} y={y}>
                {i + 1}
              </text>
            ))}
          </g>
        );
      })}
    </svg>
  );
}
