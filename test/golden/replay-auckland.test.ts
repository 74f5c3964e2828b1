/**
 * @jest-environment ./test/harness/zone-environment.cjs
 * @jest-environment-options {"zone": "Pacific/Auckland"}
 */
import { replaysTheSame } from './replay';

describe('judgements of 2026 on a server in Auckland', () => replaysTheSame(-780));
