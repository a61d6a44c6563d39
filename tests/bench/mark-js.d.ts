declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    mark(
      words: readonly string[],
      options: { separateWordSearch: boolean; accuracy: 'exactly'; diacritics: boolean },
    ): void;
  }
}
