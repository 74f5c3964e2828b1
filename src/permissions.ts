import path from 'node:path';
import { graphUses, permissionsPage } from './permissions-page';

/** `npm run -s permissions > docs/permissions.md`. The bundle lies in `dist/`. */
process.stdout.write(permissionsPage(graphUses(path.join(__dirname, '..', 'src'))));
