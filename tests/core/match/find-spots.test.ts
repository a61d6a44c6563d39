import { describe, expect, it } from 'vitest';
import { marksIn } from '../../support/spots';

/** A sentence, and what is marked in it. No other evidence stands on the page. */
const SPELLINGS: [string, ...string[]][] = [
  // plurals and -ing
  ['Romanian deadlifts', 'Romanian deadlifts -> romanian-deadlift'],
  ['calf raises', 'calf raises -> calf-raise'],
  ['Pallof presses', 'Pallof presses -> pallof-press'],
  ['bicycle crunches', 'bicycle crunches -> bicycle-crunch'],
  ['dumbbell flyes', 'dumbbell flyes -> dumbbell-fly'],
  ['dumbbell flies', 'dumbbell flies -> dumbbell-fly'],
  ['farmer carries', 'farmer carries -> farmers-carry'],
  ['walking lunges', 'walking lunges -> walking-lunge'],
  ['deadlifting is fun', 'deadlifting -> deadlift'],
  ['bench pressing is fun', 'bench pressing -> bench-press'],
  ['front squatting', 'front squatting -> front-squat'],
  ['Turkish get-ups (TGUs)', 'Turkish get-ups -> turkish-get-up', 'TGUs -> turkish-get-up'],
  // hyphen, space, joined
  ['lat pulldowns', 'lat pulldowns -> lat-pulldown'],
  ['lat pull-downs', 'lat pull-downs -> lat-pulldown'],
  ['lat pull downs', 'lat pull downs -> lat-pulldown'],
  ['skullcrushers', 'skullcrushers -> skull-crusher'],
  ['skull crushers', 'skull crushers -> skull-crusher'],
  ['Trap-bar deadlift', 'Trap-bar deadlift -> trap-bar-deadlift'],
  ['hexbar deadlift', 'hexbar deadlift -> trap-bar-deadlift'],
  ['T bar rows', 'T bar rows -> t-bar-row'],
  ['Romanian dead-lifts', 'Romanian dead-lifts -> romanian-deadlift'],
  ['Dumb-bell bench press', 'Dumb-bell bench press -> dumbbell-bench-press'],
  ['Bulgarian split-squats', 'Bulgarian split-squats -> bulgarian-split-squat'],
  ['90/90 stretch', '90/90 stretch -> 90-90-stretch'],
  ['clean & jerk', 'clean & jerk -> clean-and-jerk'],
  ['clean + jerk', 'clean + jerk -> clean-and-jerk'],
  ['clean-and-jerk', 'clean-and-jerk -> clean-and-jerk'],
  // case
  ['romanian deadlift', 'romanian deadlift -> romanian-deadlift'],
  ['ROMANIAN DEADLIFTS', 'ROMANIAN DEADLIFTS -> romanian-deadlift'],
  // invisible and odd characters
  ['dead\u00adlifts build a back', 'dead\u00adlifts -> deadlift'],
  ['Nordic ham\u00adstring curl', 'Nordic ham\u00adstring curl -> nordic-hamstring-curl'],
  ['Pall\u200bof press', 'Pall\u200bof press -> pallof-press'],
  ['dead\u200dlift', 'dead\u200dlift -> deadlift'],
  ['hip\u2011thrust', 'hip\u2011thrust -> hip-thrust'],
  ['hip\u2010thrust', 'hip\u2010thrust -> hip-thrust'],
  ['hip\u2013thrust', 'hip\u2013thrust -> hip-thrust'],
  ['hip\u2212thrust', 'hip\u2212thrust -> hip-thrust'],
  ['Romanian\u00a0deadlift', 'Romanian\u00a0deadlift -> romanian-deadlift'],
  ['hip\u202fthrust', 'hip\u202fthrust -> hip-thrust'],
  ['Romanian  deadlift', 'Romanian  deadlift -> romanian-deadlift'],
  ['hip\tthrust', 'hip\tthrust -> hip-thrust'],
  ['Arnold\u00ae press', 'Arnold\u00ae press -> arnold-press'],
  ['Bulg\u00e1rian split squat', 'Bulg\u00e1rian split squat -> bulgarian-split-squat'],
  ['Bulga\u0301rian split squat', 'Bulga\u0301rian split squat -> bulgarian-split-squat'],
  ['\ud83d\udc4ddeadlift\ud83d\udcaa', 'deadlift -> deadlift'],
  // apostrophes and possessives
  ['farmer\u2019s carries', 'farmer\u2019s carries -> farmers-carry'],
  ["farmers' carry", "farmers' carry -> farmers-carry"],
  ['child\u2019s pose', 'child\u2019s pose -> childs-pose'],
  ['the deadlift\u2019s lockout', 'deadlift -> deadlift'],
  ["the back squat's depth", 'back squat -> squat'],
  ['\u201chip thrust\u201d', 'hip thrust -> hip-thrust'],
  ["'hip thrust'", 'hip thrust -> hip-thrust'],
  ['(hip thrust)', 'hip thrust -> hip-thrust'],
  // short forms
  ['DB bench press', 'DB bench press -> dumbbell-bench-press'],
  ['BB back squat', 'BB back squat -> squat'],
  ['KB swings', 'KB swings -> kettlebell-swing'],
  ['DB RDL 3x8', 'DB RDL -> dumbbell-romanian-deadlift'],
  ['OHP 5x5', 'OHP -> overhead-press'],
  // the longest name wins
  ['Romanian deadlift', 'Romanian deadlift -> romanian-deadlift'],
  ['overhead squat', 'overhead squat -> overhead-squat'],
  ['handstand push-ups', 'handstand push-ups -> handstand-push-up'],
  ['single-leg Romanian deadlift', 'single-leg Romanian deadlift -> single-leg-romanian-deadlift'],
  ['seated dumbbell shoulder press', 'seated dumbbell shoulder press -> seated-dumbbell-shoulder-press'],
  ['barbell rows and barbell curls', 'barbell rows -> bent-over-row', 'barbell curls -> barbell-curl'],
  [
    'deadlifts, front squats and bench presses',
    'deadlifts -> deadlift',
    'front squats -> front-squat',
    'bench presses -> bench-press',
  ],
  // qualifying words are part of the mark
  ['paused back squat', 'paused back squat -> squat [paused]'],
  ['tempo deadlift', 'tempo deadlift -> deadlift [tempo]'],
  ['paused sumo deadlift', 'paused sumo deadlift -> sumo-deadlift [paused]'],
  ['single-arm back squat', 'single-arm back squat -> squat [single-arm]'],
  ['single-arm lateral raise', 'single-arm lateral raise -> lateral-raise [single-arm]'],
  ['single-arm dumbbell deadlift', 'single-arm dumbbell deadlift -> suitcase-deadlift [single-arm, dumbbell]'],
  ['one-arm dumbbell row', 'one-arm dumbbell row -> dumbbell-row'],
  ['paused bench press', 'paused bench press -> paused-bench-press'],
];

/** Texts in which nothing is marked. */
const NOTHING: [string, string][] = [
  ['a full stop inside a name', 'hip. Thrust'],
  ['a comma inside a name', 'hip, thrust'],
  ['a semicolon inside a name', 'hip; thrust'],
  ['an exclamation mark inside a name', 'hip! thrust'],
  ['a bracket inside a name', 'front (squat)'],
  ['a colon inside a name', 'back: squat'],
  ['a dash between thoughts', 'hip\u2014thrust'],
  ['a line break inside a name', 'hip\nthrust'],
  ['a name inside a longer word', 'redeadlift'],
  ['a name at the start of a longer word', 'burpeesque'],
  ['a name that ends inside a word', 'ships thrust'],
  ['a name that begins inside a word', 'kickback squat'],
  ['a name with a digit grown on', 'deadlift2'],
  ['a qualifying word alone', 'paused, single-arm, dumbbell'],
  ['no words at all', ' \u00a0\u200b-- !? '],
];

describe('names that need no evidence', () => {
  it.each(SPELLINGS)('marks the exercise in %j', (text, ...expected) => {
    expect(marksIn(text)).toEqual(expected);
  });

  it('marks a heading in capitals', () => {
    expect(marksIn('BACK SQUAT AND ROMANIAN DEADLIFTS', 'heading')).toEqual([
      'BACK SQUAT -> squat',
      'ROMANIAN DEADLIFTS -> romanian-deadlift',
    ]);
  });
});

describe('texts without an exercise', () => {
  it.each(NOTHING)('marks nothing across %s', (_, text) => {
    expect(marksIn(text)).toEqual([]);
  });
});
