import { hydrate } from 'svelte';
import Plan from './Plan.svelte';

window.start = () => {
  window.changes = hydrate(Plan, { target: document.getElementById('root') });
};
