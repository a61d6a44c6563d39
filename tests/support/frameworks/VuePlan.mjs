import { defineComponent, h, reactive } from 'vue';

/** A plan as a Vue app: a keyed list, mixed text, a place that is empty at first, and the changes a test asks for. */
export function vuePlan() {
  const plan = reactive({
    note: '',
    rows: [
      { id: 1, name: 'Deadlift', sets: 3 },
      { id: 2, name: 'Back squat', sets: 4 },
      { id: 3, name: 'Plank', sets: 2 },
    ],
  });
  const App = defineComponent(() => () => [
    h('h2', ['Week of ', h('i', 'legs')]),
    plan.note ? h('p', plan.note) : null,
    h(
      'ul',
      plan.rows.map(({ id, name, sets }) => h('li', { key: id }, [name, ` ${sets}x5`, h('b', ' each')])),
    ),
    h('p', `${plan.rows.length} exercises`),
  ]);
  return {
    App,
    rename: () => {
      plan.rows[0].name = 'Hip thrust';
      plan.note = 'Then bench press 3x5';
    },
    turn: () => plan.rows.reverse(),
    drop: () => plan.rows.splice(1, 1),
  };
}
