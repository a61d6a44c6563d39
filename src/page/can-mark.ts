/** Can this browser draw marks? Without CSS Custom Highlights there are none, and the popup's list still works. */
export function canMark(): boolean {
  return typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';
}
