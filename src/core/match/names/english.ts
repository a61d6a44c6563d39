/** The few closed classes of English words that the evidence looks at. Lower case. */
const set = (words: string): Set<string> => new Set(words.split(' '));

/** What may stand before a noun and says that the word after a movement word is its object: "press the button". */
export const DETERMINERS = set(
  'a an the this that these those my your his her its our their any some each every both all another one',
);

/** Particles and prepositions that follow a verb of movement: "step up to", "curl towards", "raise it". */
export const AFTER_VERB = set(
  'up down back out off away forward backward backwards forwards into onto toward towards through against around over it them him you yourself himself themselves straight upright',
);

/** Words after which a movement word is a verb: "to press", "you squat", "slowly raise". */
export const BEFORE_VERB = set(
  'to you we i they can could will would should must may might do not dont slowly gently then and please let lets always just or',
);

/** Words that no exercise name holds, save between two movements: a phrase with one of them is a phrase. */
export const NOT_IN_NAMES = set(
  'a an the this that these those my your his her its our their i you we they he she it is are was were be been am do does did has have had can could will would should must may might not no of for from by at as if but or so than then when while how why what which who where there here about after before between more most many much some any every each other next first second third last final new best top great good better big main common key total whole full-time also only just very too let lets get make take give go see try use using read watch click view share follow subscribe sign log add buy shop free online download home page menu contact blog day days week weeks month monday tuesday wednesday thursday friday saturday sunday phase block workout workouts exercise exercises routine program programme plan training session sessions benefits tips guide form faq compound primary secondary accessory olympic width isometric anti',
);

/** The commonest words of English and of other languages, by which a text tells which it is. */
export const FUNCTION_WORDS = {
  english: set('the and of to in is you with for that it are this on as be or at your by from'),
  other: set(
    'der die das und ist nicht mit ein eine den dem des auf im zu von für le la les des un une est et dans pour avec sur du el los las una es por con para del que en y lo il gli di che per sono della het een van voor niet met zijn op te não um uma com os as na no da do em',
  ),
};

/** Names of people and places inside names of exercises, folded: they keep their capital in the middle of a sentence. */
export const PROPER_NAMES = set(
  'romanian bulgarian turkish russian american swedish cuban spanish japanese nordic copenhagen cossack zercher pallof pendlay arnold jefferson meadows kroc svend zottman scott peterson poliquin hindu roman smith swiss bosu trx jm z y t w ez spiderman superman sots klokov hatfield steinborn olympic peruvian javorek gironda mcgill paloff dimel kelso yates larsen',
);
