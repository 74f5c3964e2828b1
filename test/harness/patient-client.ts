import { configure } from '@testing-library/react';

/** On a loaded machine a page may take seconds to come; a test that waits for what never comes still fails. */
configure({ asyncUtilTimeout: 8_000 });
