import type { createCardView } from './card-view';
import { meetingAt } from './meeting';

export type CreateCardView = typeof createCardView;

/** Between engine and card. */
export const cardMeeting = /* @__PURE__ */ meetingAt<CreateCardView>('spotter.card');
