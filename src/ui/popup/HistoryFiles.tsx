import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { FAULTS, MOST_FILE } from '@/src/core/history/exchange';

export interface HistoryFilesProps {
  isEmpty: boolean;
  canAdd: boolean;
  onExport: () => void;
  onImport: (text: string) => Promise<string | undefined>;
  onOpenTab?: (() => void) | undefined;
}

/** Saving what is kept to a file, and adding the checks of one. */
export function HistoryFiles({
  isEmpty,
  canAdd,
  onExport,
  onImport,
  onOpenTab,
}: HistoryFilesProps): JSX.Element | null {
  const [fault, setFault] = useState('');
  const [done, setDone] = useState('');
  if (isEmpty && !canAdd) return null;
  const take = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (!file) return;
    setFault('');
    setDone('');
    const found = await read(file, onImport);
    // Emptied, so that the same file can be chosen again once it is mended.
    input.value = '';
    if (found) setFault(`${found} Nothing was changed.`);
    else setDone('The checks of this file were added.');
  };
  return (
    <section class="part">
      <h3>Files</h3>
      {!isEmpty && (
        <>
          <p class="hint">The file holds answers about your health. Keep it where only you can see it.</p>
          <button type="button" class="button second" onClick={onExport}>
            Save to a file
          </button>
        </>
      )}
      {canAdd && onOpenTab && (
        <button type="button" class="button second" onClick={onOpenTab}>
          Add checks from a file, in a tab
        </button>
      )}
      {canAdd && !onOpenTab && (
        <label class="file">
          <span>Add checks from a file</span>
          <input
            type="file"
            accept=".json,application/json"
            aria-describedby="file-hint"
            onChange={(event) => void take(event.currentTarget)}
          />
        </label>
      )}
      {canAdd && (
        <p class="hint" id="file-hint">
          {isEmpty
            ? 'A file that Spotter saved brings back all that was kept.'
            : 'Checks that are kept here stay as they are.'}
        </p>
      )}
      <p class="complaint" role="alert">
        {fault}
      </p>
      <p class="told" role="status">
        {done}
      </p>
    </section>
  );
}

/** What is wrong with a file, in words. One that is too large is not read at all. */
async function read(file: File, onImport: HistoryFilesProps['onImport']): Promise<string | undefined> {
  if (file.size > MOST_FILE) return FAULTS.large;
  try {
    return await onImport(await file.text());
  } catch {
    return FAULTS.unreadable;
  }
}
