/** @jsxRuntime automatic */
/** @jsxImportSource react */
import { useEffect } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App } from './App.jsx';

// Read by the tests: must stay empty, whatever Spotter does to the page.
window.hydrationErrors = [];
const note = (error) => window.hydrationErrors.push(String(error?.message ?? error));

function Page() {
  useEffect(() => {
    document.documentElement.dataset.hydrated = 'true';
  }, []);
  return <App />;
}

hydrateRoot(document.getElementById('root'), <Page />, {
  onRecoverableError: note,
  onUncaughtError: note,
});
