import '@/src/ui/shared/tokens.css';
import '@/src/ui/shared/tips.css';
import '@/src/ui/popup/popup.css';
import { runPopup } from '@/src/app/popup';

const root = document.getElementById('app');
if (root) runPopup(root);
