/** Under which name the settings stand in the browser's store. */
export const SETTINGS_KEY = 'settings';
