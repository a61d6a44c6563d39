import '@/src/ui/shared/tokens.css';
import '@/src/ui/shared/tips.css';
import '@/src/ui/popup/popup.css';
import '@/src/ui/popup/page-place.css';
import '@/src/ui/popup/check-place.css';
import '@/src/ui/popup/result.css';
import '@/src/ui/popup/history-place.css';
import '@/src/ui/popup/guide-place.css';
import { runPopup } from '@/src/app/popup';

const root = document.getElementById('app');
if (root) runPopup(root);
