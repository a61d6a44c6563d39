const list = (text: string): string[] => text.trim().split(/\s+/);

/** Plain words for made-up prose. None is the name of an exercise, or part of one that could be read into a sentence. */
export const PEOPLE = list(`
  neighbour teacher mayor gardener baker painter librarian visitor editor student uncle aunt guest captain farmer
  carpenter musician doctor lawyer printer clerk reader writer tailor engineer sister brother manager poet chemist`);

export const THINGS = list(`
  garden letter window kitchen ticket bottle story museum orchard lantern village harbour meadow budget recipe novel
  camera island engine blanket coffee journal market theatre painting station library summer morning evening contract
  concert basket mirror cottage festival holiday invoice kettle ladybird magazine notebook office parcel question
  restaurant sandwich saucer umbrella vegetable weather yoghurt apartment bicycle cathedral document envelope furniture
  government hospital interview jacket keyboard language medicine newspaper opinion passenger quarter railway season
  telephone university vacation workshop archive border chapter decision example`);

export const QUALITIES = list(`
  quiet pleasant ordinary famous curious modern ancient cheerful local foreign generous honest expensive little early
  narrow gentle public private recent familiar useful careful empty bright common distant eager final grateful humble
  likely minor native obvious patient rare several tidy usual wooden`);

export const DEEDS = list(`
  admired borrowed cleaned described enjoyed followed gathered heard imagined joined kept loved mentioned noticed offered
  painted questioned repaired showed thanked understood visited wanted examined bought explained forgot remembered sold
  discovered`);

export const MANNERS = list(`
  quickly slowly often rarely carefully gladly quietly suddenly usually already almost certainly clearly finally honestly
  politely perhaps sometimes soon together`);

export const PLACES = list(`
  abroad nearby upstairs outside downtown indoors elsewhere ashore`);

export const OPENINGS = [
  'In the meantime',
  'As far as anyone knew',
  'To be fair',
  'On most days',
  'By the end of the week',
  'After a while',
  'For that reason',
  'At first',
  'Even so',
  'Later that year',
];

export const LINKS = ['and', 'but', 'while', 'because', 'although', 'so', 'until', 'whenever'];
