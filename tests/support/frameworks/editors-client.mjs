import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { baseKeymap } from 'prosemirror-commands';
import { history as proseHistory, redo, undo } from 'prosemirror-history';
import { keymap as proseKeymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState as ProseState } from 'prosemirror-state';
import { EditorView as ProseView } from 'prosemirror-view';

const place = (id) => document.getElementById(id);
/** What one undo takes back must not hang on how fast the keys came. */
const newGroupDelay = 1e9;

/** Puts both editors on the page; `read()` gives what they hold, as they themselves know it. */
window.start = () => {
  const code = new EditorView({
    state: EditorState.create({
      doc: 'Goblet squat 3x8\nFront squat 3x5',
      extensions: [
        history({ newGroupDelay }),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
      ],
    }),
    parent: place('code'),
  });
  const line = (text) => schema.node('paragraph', null, [schema.text(text)]);
  const prose = new ProseView(place('prose'), {
    state: ProseState.create({
      doc: schema.node('doc', null, [line('Goblet squat 3x8'), line('Front squat 3x5')]),
      plugins: [
        proseHistory({ newGroupDelay }),
        proseKeymap({ 'Mod-z': undo, 'Mod-y': redo }),
        proseKeymap(baseKeymap),
      ],
    }),
  });
  window.read = () =>
    JSON.stringify([code.state.doc.toString(), code.state.selection.toJSON(), prose.state.toJSON()], null, 1);
};
