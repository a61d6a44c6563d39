declare module 'virtual:spotter/names' {
  const names: import('@/src/core/match/names/pack').PackedNames;
  export default names;
}
declare module 'virtual:spotter/lookout-words' {
  /** JSON of core/lookout's LookoutWords. */
  const words: string;
  export default words;
}
declare module 'virtual:spotter/tips' {
  const tips: import('@/src/core/tips/types').TipBook;
  export default tips;
}
declare module 'virtual:spotter/general-tips' {
  const tips: import('@/src/core/tips/general-tips').GeneralTip[];
  export default tips;
}
declare module 'virtual:spotter/self-check' {
  const selfCheck: {
    table: import('@/src/core/self-check/types').SelfCheckTable;
    results: import('@/src/core/self-check/results').ResultBook;
    sources: import('@/src/core/tips/types').TipBook['sources'];
  };
  export default selfCheck;
}
declare module 'virtual:spotter/guide' {
  const guide: import('@/src/core/guide/types').Guide;
  export default guide;
}
