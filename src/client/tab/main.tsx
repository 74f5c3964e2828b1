import { createRoot } from 'react-dom/client';
import { Tab } from './Tab';
import { startTab } from './start-tab';

const place = document.getElementById('root');
// The skeleton of page.html stays until there is something better to show.
if (place) void startTab(window).then((start) => createRoot(place).render(<Tab start={start} />));
