/**
 * @jest-environment ./test/harness/zone-environment.cjs
 * @jest-environment-options {"zone": "Europe/London"}
 */
import { replaysTheSame } from './replay';

describe('judgements of 2026 on a server in London', () => replaysTheSame(0));
