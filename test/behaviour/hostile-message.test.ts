import { backgroundDone } from '../../src/api/background';
import type { CaseView } from '../../src/contract/cases';
import { cardsIn, keptState, recordsIn } from '../harness/emulator-state';
import { startService } from '../harness/running-service';
import type { RunningService } from '../harness/running-service';
import { plannedReport, sendUntilReceived } from '../harness/sent-reports';

const SCRIPT = '<script>alert("SCRIPTED")</script>';
const HOSTILE = `<p onclick="alert(1)">look <b>here</b></p>${SCRIPT}<img src="https://elsewhere.example/pixel.gif"><a href="javascript:alert(2)">link</a>`;

let service: RunningService;
beforeAll(async () => {
  service = await startService();
}, 60_000);
afterAll(() => service.close());

it('P7 HTML and script of a message are stored as they came, shown as words only, and on no card and in no log', async () => {
  const report = { ...plannedReport(0), kind: 'bullying' as const, about: 'learner' as const, door: 'message' as const, messageBody: HOSTILE };
  const reference = await sendUntilReceived(report, () => service.origin, service.site);
  await backgroundDone();
  const state = await keptState(service.site);
  expect(recordsIn(state)[0]?.everything).toContain(JSON.stringify(JSON.stringify(SCRIPT).slice(1, -1)).slice(1, -1));

  const { body } = await service.ask<CaseView>('Daniel Whitcombe', `/api/cases/${reference}`);
  const shown = JSON.stringify(body.message);
  expect(body.message?.paragraphs.join(' ')).toContain('look here');
  expect(shown).not.toMatch(/<|SCRIPTED|onclick|pixel\.gif/);
  expect(body.message?.link ?? 'https://').toMatch(/^https:/);
  expect(cardsIn(state).map((card) => card.reference)).toEqual([reference]);
  expect(JSON.stringify(state.conversations.deliveries) + service.lines.join('')).not.toMatch(/SCRIPTED|look <b>|elsewhere\.example/);
});
