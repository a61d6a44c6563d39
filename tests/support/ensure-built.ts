import { ensureBuilt } from './build';

/** Before any browser test: the builds stand, and nothing builds them anew while browsers run with them. */
export default function ensureAllBuilt(): void {
  ensureBuilt('chromium');
  ensureBuilt('firefox');
}
