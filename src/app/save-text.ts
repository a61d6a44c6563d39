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
