import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runEngine } from '@/src/app/engine';
import { engineMeeting } from '@/src/app/engine-meeting';

export default defineUnlistedScript(() => engineMeeting.bring(runEngine));
