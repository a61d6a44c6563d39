/** Faults in the content, each naming its file, entry and what is wrong. Thrown by the build and by the content test. */
export class ContentError extends Error {
  readonly faults: string[];
  constructor(faults: string[]) {
    super(
      `${faults.length} fault${faults.length === 1 ? '' : 's'} in the content:\n${faults.map((f) => `  ${f}`).join('\n')}`,
    );
    this.name = 'ContentError';
    this.faults = faults;
  }
}

/** Collects faults so that a writer sees all of them at once. */
export class Faults {
  private readonly list: string[] = [];
  add(file: string, entry: string, fault: string): void {
    this.list.push(`${file}: ${entry ? `${entry}: ` : ''}${fault}`);
  }
  all(): readonly string[] {
    return this.list;
  }
  throwIfAny(): void {
    if (this.list.length > 0) throw new ContentError(this.list);
  }
}
