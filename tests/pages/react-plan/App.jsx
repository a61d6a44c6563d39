/** @jsxRuntime automatic */
/** @jsxImportSource react */
import { useState } from 'react';

export const days = [
  {
    id: 'mon',
    label: 'Mon',
    title: 'Monday: legs and trunk',
    tip: 'Leave two good reps in hand today.',
    items: [
      { name: 'Back squat', sets: 4, reps: '6', note: 'Sit between your hips.' },
      { name: 'Romanian deadlift', sets: 3, reps: '8', note: 'Bar close to the thighs.' },
      { name: 'Walking lunges', sets: 3, reps: '10 each leg', note: 'Long, calm strides.' },
      { name: 'Bicycle crunches', sets: 3, reps: '12', note: 'Slow. Too much? Try dead bugs.' },
      { name: 'Side plank', sets: 3, reps: '20 s each side', note: 'Hips forward and up.' },
    ],
  },
  {
    id: 'wed',
    label: 'Wed',
    title: 'Wednesday: upper body',
    tip: 'Breathe out on the hard part.',
    items: [
      { name: 'Bench press', sets: 4, reps: '6', note: 'Feet flat on the floor.' },
      { name: 'Chest-supported row', sets: 4, reps: '8', note: 'Long neck.' },
      { name: 'Half-kneeling landmine press', sets: 3, reps: '8 each side', note: 'Reach up and forward.' },
      { name: 'Lat pulldown', sets: 3, reps: '10', note: 'Elbows to your pockets.' },
    ],
  },
  {
    id: 'fri',
    label: 'Fri',
    title: 'Friday: pulls and carries',
    tip: 'End a set when your shape changes.',
    items: [
      { name: 'Trap-bar deadlift', sets: 4, reps: '5', note: 'Hips and chest rise together.' },
      { name: 'Goblet squat', sets: 3, reps: '10', note: 'As deep as you keep control.' },
      { name: 'Inverted row', sets: 3, reps: '8', note: 'One straight line.' },
      { name: 'Farmer’s carry', sets: 4, reps: '30 m', note: 'Short, quick steps.' },
      { name: 'Bird dog', sets: 3, reps: '6 each side', note: 'Reach long, not high.' },
      { name: 'Plank', sets: 5, reps: '10 s', note: 'Keep breathing.' },
    ],
  },
];

// The list is keyed by place, not by name, so that React writes new words into the text nodes it already has.
export function App() {
  const [day, setDay] = useState('mon');
  const [word, setWord] = useState('');
  const [done, setDone] = useState({});
  const [glasses, setGlasses] = useState(0);

  const current = days.find((d) => d.id === day);
  const wanted = word.trim().toLowerCase();
  const shown = current.items.filter((item) => item.name.toLowerCase().includes(wanted));
  const ticked = current.items.filter((item) => done[`${day}/${item.name}`]).length;

  return (
    <div className="app">
      <div className="tabs" role="group" aria-label="Day">
        {days.map((d) => (
          <button key={d.id} type="button" data-day={d.id} aria-pressed={d.id === day} onClick={() => setDay(d.id)}>
            {d.label}
          </button>
        ))}
      </div>
      <div className="bar">
        <label htmlFor="filter">Show only</label>
        <input
          id="filter"
          type="search"
          value={word}
          placeholder="part of a name"
          autoComplete="off"
          onChange={(event) => setWord(event.target.value)}
        />
      </div>
      <h2 id="day-title">{current.title}</h2>
      <p className="tip">
        Three in a row done well beats ten rushed. {current.tip}
      </p>
      {shown.length === 0 ? (
        <p className="none">Nothing fits that word.</p>
      ) : (
        <ul className="list" aria-labelledby="day-title">
          {shown.map((item, place) => {
            const key = `${day}/${item.name}`;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: on purpose, see above
              <li key={place} className={done[key] ? 'item is-done' : 'item'}>
                <input
                  type="checkbox"
                  aria-labelledby={`name-${place}`}
                  checked={Boolean(done[key])}
                  onChange={(event) => setDone({ ...done, [key]: event.target.checked })}
                />
                <div>
                  <h3 id={`name-${place}`}>{item.name}</h3>
                  <p>
                    {item.sets} x {item.reps}. {item.note}
                  </p>
                </div>
              </li>
            );
          })}
        </ul>
      )}
      <p className="count" aria-live="polite">
        {ticked} of {current.items.length} done
      </p>
      <div className="water">
        <button type="button" id="glass" onClick={() => setGlasses((n) => n + 1)}>
          Add a glass of water
        </button>{' '}
        <span id="glasses">{glasses}</span>
      </div>
    </div>
  );
}

export default App;
