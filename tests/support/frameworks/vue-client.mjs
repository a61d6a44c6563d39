import { createSSRApp } from 'vue';
import { vuePlan } from './VuePlan.mjs';

window.start = () => {
  const { App, ...changes } = vuePlan();
  createSSRApp(App).mount('#root');
  window.changes = changes;
};
