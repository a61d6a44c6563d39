/** Sanskrit names of yoga poses end alike. */
export const POSE = /^[a-z]{2,}asana$/;
