/** Two capital letters of the reader's country, where the browser's language names one. */
export function regionOf(languages: readonly string[]): string | undefined {
  for (const language of languages) {
    try {
      const { region } = new Intl.Locale(language);
      if (region && /^[A-Z]{2}$/.test(region)) return region;
    } catch {
      // A tag that is no language.
    }
  }
  return undefined;
}

/** Hands the reader a file with this text, by a download that the browser makes of it; nothing is sent anywhere. */
export function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun when this task ends.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
