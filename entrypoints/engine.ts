import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runEngine } from '@/src/app/engine';
import { meetLookout } from '@/src/app/engine-meeting';

export default defineUnlistedScript(() => meetLookout(runEngine));
