import type { Condition, Question } from '../core/self-check/types';

/**
 * Parses the plain-words conditions of rules.yaml and gates.yaml:
 *   `question = answer`, `question not answer`, `question at least answer`, `question up to answer`,
 *   a gate's name, `not GATE`, `and`, `or`, parentheses.
 * "At least" means that answer or any that is worse in the question's order. Throws an Error that says what is wrong.
 */
export function parseCondition(text: string, questions: Map<string, Question>, gates: Set<string>): Condition {
  const words = text.replace(/[()]/g, ' $& ').trim().split(/\s+/);
  let at = 0;
  const peek = (): string | undefined => words[at];
  const take = (): string => {
    const word = words[at++];
    if (word === undefined) throw new Error(`ends too early: "${text}"`);
    return word;
  };
  const expect = (wanted: string): void => {
    const got = take();
    if (got !== wanted) throw new Error(`expected "${wanted}" but found "${got}" in "${text}"`);
  };

  const either = (): Condition => {
    const parts = [both()];
    while (peek() === 'or') {
      at++;
      parts.push(both());
    }
    return parts.length === 1 ? (parts[0] as Condition) : { any: parts };
  };
  const both = (): Condition => {
    const parts = [single()];
    while (peek() === 'and') {
      at++;
      parts.push(single());
    }
    return parts.length === 1 ? (parts[0] as Condition) : { all: parts };
  };
  const single = (): Condition => {
    const word = take();
    if (word === '(') {
      const inner = either();
      expect(')');
      return inner;
    }
    if (word === 'not') return { not: single() };
    if (gates.has(word)) return { gate: word };
    const question = questions.get(word);
    if (!question) throw new Error(`unknown question or gate "${word}" in "${text}"`);
    return compare(question);
  };
  const compare = (question: Question): Condition => {
    const operator = take();
    const step = operator === 'at' ? 'least' : operator === 'up' ? 'to' : '';
    if (step) expect(step);
    const id = take();
    const ids = question.answers.map((a) => a.id);
    if (!ids.includes(id)) throw new Error(`unknown answer "${id}" to "${question.id}" (known: ${ids.join(', ')})`);
    switch (operator) {
      case '=':
        return { question: question.id, is: [id] };
      case 'not':
        return { question: question.id, is: ids.filter((a) => a !== id) };
      case 'at':
        return { question: question.id, is: ids.filter((a) => isAtLeast(question, a, id)) };
      case 'up':
        return { question: question.id, is: ids.filter((a) => isAtLeast(question, id, a)) };
      default:
        throw new Error(`expected =, not, at least or up to after "${question.id}", found "${operator}"`);
    }
  };

  const result = either();
  if (at < words.length) throw new Error(`cannot read "${words.slice(at).join(' ')}" in "${text}"`);
  return result;
}

/** Is answer `a` the same as `b` or worse, in the question's (partial) order? */
export function isAtLeast(question: Question, a: string, b: string): boolean {
  if (a === b) return true;
  return question.order.some((chain) => {
    const low = chain.indexOf(b);
    if (low < 0 || low === chain.length - 1) return false;
    return isAtLeast(question, a, chain[low + 1] as string);
  });
}
