import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { vuePlan } from './VuePlan.mjs';

export const draw = () => renderToString(createSSRApp(vuePlan().App));
