import { createRoot } from 'react-dom/client';
import { Pane } from './Pane';
import { startPane } from './start-pane';

const place = document.getElementById('root');
// The skeleton of page.html stays until there is something better to show.
if (place) void startPane(window).then((start) => createRoot(place).render(<Pane start={start} />));
