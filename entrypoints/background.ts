import { defineBackground } from 'wxt/utils/define-background';
import { runBackground } from '@/src/app/background';

export default defineBackground({ type: 'module', main: () => runBackground() });
