import { describe, expect, it } from 'vitest';
import { marksIn, marksInPlan, marksOnPage } from '../../support/spots';

/** Sentences in which the word means something else. */
const OTHER_SENSES = [
  'Use curl -X POST to send the request.',
  'She brushed her curls.',
  'three days in a row',
  'The table row holds five columns.',
  'Press the button to go on.',
  'the press conference',
  'a dip in sales',
  'dip your bread',
  'Good morning everyone!',
  'Good morning! How are you?',
  'Superman movie with Clark Kent',
  'Superman saves the day',
  'a plank of wood',
  'They walk the plank.',
  'step up to the plate',
  'Step up your game.',
  'Sit up straight.',
  'Keep your chin up.',
  'a king cobra bite',
  'the bridge over the river',
  'bridge the gap',
  'web crawl budget',
  'clean water',
  'clean up the kitchen',
  'snatch victory from defeat',
  'sprint planning',
  'the ion thruster of a rocket',
  'a pull-up resistor',
  'shrug it off',
  'a browser extension',
  'a pay raise',
  'the swing state',
  'bird dog hunting with a pointer',
  'squat rack',
];

/** A line of a plan, and the exercise a reader of the plan would see there. */
const IN_A_PLAN: [string, string][] = [
  ['Dip', 'dip'],
  ['Curl', 'bicep-curl'],
  ['Clean', 'clean'],
  ['Snatch', 'snatch'],
  ['Plank', 'plank'],
  ['Bench', 'bench-press'],
  ['Bridge', 'glute-bridge'],
  ['Cobra', 'cobra-stretch'],
  ['Superman', 'superman'],
  ['Good morning', 'good-morning'],
  ['Step-up', 'step-up'],
  ['Sit-up', 'sit-up'],
  ['Push-up', 'push-up'],
  ['Pull-up', 'pull-up'],
  ['Shrug', 'shrug'],
  ['Crunch', 'crunch'],
  ['Thruster', 'thruster'],
  ['Pigeon', 'pigeon-pose'],
  ['Halo', 'kettlebell-halo'],
  ['Sprint', 'sprint'],
  ['RDL', 'romanian-deadlift'],
  ['DL', 'deadlift'],
  ['BP', 'bench-press'],
  ['BSS', 'bulgarian-split-squat'],
  ['Hammers', 'hammer-curl'],
  ['Chins', 'chin-up'],
];

/** A single line with its own dose. */
const WITH_A_DOSE: [string, string][] = [
  ['Dips 3x8', 'Dips -> dip'],
  ['Curls 3x12', 'Curls -> bicep-curl'],
  ['Good mornings 3x8', 'Good mornings -> good-morning'],
  ['Superman 3x15', 'Superman -> superman'],
  ['Plank, 3 sets of 30 seconds', 'Plank -> plank'],
  ['Step-ups 3x10 each leg', 'Step-ups -> step-up'],
  ['Sit-ups 3x20', 'Sit-ups -> sit-up'],
  ['Pull-ups 5x5', 'Pull-ups -> pull-up'],
  ['Shrugs 3x12', 'Shrugs -> shrug'],
];

describe('names with a second sense', () => {
  it.each(OTHER_SENSES)('leaves %j alone', (text) => {
    expect(marksIn(text)).toEqual([]);
  });

  it.each(IN_A_PLAN)('marks %j in a training plan', (line, id) => {
    expect(marksInPlan(line)).toEqual([`${line} -> ${id}`]);
  });

  it.each(WITH_A_DOSE)('marks %j, a line with sets and reps', (line, mark) => {
    expect(marksIn(line, 'item')).toEqual([mark]);
  });

  it('marks a short form in small letters only where it is prescribed', () => {
    expect(marksInPlan('DL 3x5')).toEqual(['DL -> deadlift']);
    expect(marksInPlan('dl 3x5')).toEqual(['dl -> deadlift']);
    expect(marksInPlan('The dl is on the left')).toEqual([]);
  });

  it('marks slang in the plural only', () => {
    expect(marksInPlan('Chin 3x8')).toEqual([]);
    expect(marksInPlan('Chins 3x8')).toEqual(['Chins -> chin-up']);
  });

  it('marks a bare "press" or "run" only where it is prescribed', () => {
    expect(marksInPlan('Press 5x5')).toEqual(['Press -> overhead-press']);
    expect([marksInPlan('Press on'), marksInPlan('They run the gym')]).toEqual([[], []]);
  });

  it('takes a qualifying word in front as evidence', () => {
    expect(marksIn('the curl')).toEqual([]);
    expect(marksIn('the barbell curl')).toEqual(['barbell curl -> barbell-curl']);
  });

  it('still reads the other sense on a page about training', () => {
    const plan = ['Romanian deadlift 3x8', 'Front squat 5x5', 'Lateral raise 3x12'];
    const texts = [...plan, 'Keep your chin up and sit up straight.', 'Press the button to go on.'];
    expect(marksOnPage(texts.map((text) => ({ text, kind: 'prose' }))).slice(3)).toEqual([[], []]);
  });

  it('lets a line be judged by the lines beside it', () => {
    const row = (text: string) => ({ text, kind: 'cell' as const });
    expect(marksOnPage([row('Plank'), row('60 s'), row('Front squat')])[0]).toEqual(['Plank -> plank']);
    expect(marksOnPage([row('Plank'), row('Oak'), row('Pine')])[0]).toEqual([]);
  });
});
