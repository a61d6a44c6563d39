import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TextBlock } from '@/src/core/match/types';
import type { PageBlock } from '@/src/page/text-blocks';
import { readHtml } from './html-blocks';

/** A stretch of a block that a person labelled; a debatable one counts neither way. */
export interface Label {
  start: number;
  end: number;
  debatable: boolean;
}

/** A page read into blocks, with the labels of each block. */
export interface LabelledPage {
  id: string;
  kind: string;
  blocks: TextBlock[];
  labels: Label[][];
}

/** Where labelled pages are kept beside the project, if anywhere. */
export const evalFolder = (root: string): string | undefined => {
  const folder = path.resolve(root, '../shared/eval');
  return existsSync(path.join(folder, 'score.mjs')) ? folder : undefined;
};

interface Extracted {
  text: string;
  position(at: number, atEnd?: boolean): { node: Node; offset: number } | null;
}

/** Reads every labelled page: its HTML into blocks, its labels from offsets of the extracted text to places in blocks. */
export async function readLabelledPages(folder: string): Promise<LabelledPage[]> {
  const { extractText } = await loadExtract(folder);
  const { pages } = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {
    pages: { id: string; kind: string; trim: number }[];
  };
  return pages.map(({ id, kind, trim }) => {
    const { body, blocks } = readHtml(readFileSync(path.join(folder, 'pages', `${id}.html`), 'utf8'));
    const extracted = extractText(body);
    const { mentions } = JSON.parse(readFileSync(path.join(folder, 'gold', `${id}.json`), 'utf8')) as {
      mentions: Label[];
    };
    const last = extracted.position(Math.min(trim, extracted.text.length) - 1);
    const cut = blocks.findIndex((b) => b.pieces.some((p) => p.node === last?.node));
    const kept = cut < 0 ? blocks : blocks.slice(0, cut + 1);
    const labels: Label[][] = kept.map(() => []);
    for (const m of mentions) {
      const from = extracted.position(m.start);
      const to = extracted.position(m.end, true);
      const at = kept.findIndex((b) => b.pieces.some((p) => p.node === from?.node));
      const block = kept[at];
      if (!block || !from || !to) continue;
      const start = placeIn(block, from);
      const end = placeIn(block, to);
      if (start !== undefined && end !== undefined) labels[at]?.push({ start, end, debatable: Boolean(m.debatable) });
    }
    return { id, kind, blocks: kept.map(({ text, kind: k }) => ({ text, kind: k })), labels };
  });
}

const placeIn = (block: PageBlock, at: { node: Node; offset: number }): number | undefined => {
  const piece = block.pieces.find((p) => p.node === at.node);
  return piece && piece.start + at.offset;
};

/** The corpus defines what its offsets mean; its own function is used, as text, since it is no part of the project. */
async function loadExtract(folder: string): Promise<{ extractText: (root: HTMLElement) => Extracted }> {
  const source = readFileSync(path.join(folder, 'extract.mjs'), 'utf8').replace('export function', 'return function');
  return { extractText: new Function(source)() as (root: HTMLElement) => Extracted };
}
