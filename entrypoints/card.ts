import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { cardMeeting } from '@/src/app/card-meeting';
import { createCardView } from '@/src/app/card-view';

export default defineUnlistedScript(() => cardMeeting.bring(createCardView));
