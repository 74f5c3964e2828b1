/**
 * @jest-environment ./test/harness/zone-environment.cjs
 * @jest-environment-options {"zone": "America/New_York"}
 */
import { replaysTheSame } from './replay';

describe('judgements of 2026 on a server in New York', () => replaysTheSame(300));
