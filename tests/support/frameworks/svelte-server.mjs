import { render } from 'svelte/server';
import Plan from './Plan.svelte';

export const draw = () => render(Plan).body;
