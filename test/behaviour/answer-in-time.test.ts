import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import express from 'express';
import { backgroundDone } from '../../src/api/background';
import { reportRoutes } from '../../src/api/incidents/routes';
import { answerErrors } from '../../src/api/middleware/answer-errors';
import { requestLog } from '../../src/api/middleware/request-log';
import { timeLimit } from '../../src/api/middleware/time-limit';
import { oneSchool } from '../../src/api/schools/schools';
import type { Problem } from '../../src/contract/problem';
import type { ReceiptView } from '../../src/contract/reports';
import { aReport, PEOPLE, school } from '../harness/school';
import type { School } from '../harness/school';

let world: School;
let door: Server;
beforeEach(async () => {
  world = school();
  const schools = oneSchool(world.deps);
  const app = express();
  app.use(requestLog(world.deps.log));
  app.use((_request, response, next) => {
    response.locals.caller = PEOPLE.teacher;
    next();
  });
  app.use(express.json(), timeLimit(150, answerErrors(schools)), reportRoutes(world.deps), answerErrors(schools));
  door = await new Promise<Server>((resolve) => {
    const server = app.listen(0, () => resolve(server));
  });
});
afterEach(async () => {
  await backgroundDone();
  await new Promise((resolve) => door.close(resolve));
});

async function send(report: object) {
  const address = `http://localhost:${(door.address() as AddressInfo).port}/`;
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(report) });
  return { status: answer.status, body: (await answer.json()) as ReceiptView & { problem: Problem } };
}

it('P1 P2 a report that takes too long is answered with "try again" and a number, goes on, and is alerted and there once', async () => {
  const { create } = world.incidents;
  world.deps.registers = {
    ...world.deps.registers,
    incidents: { ...world.incidents, create: async (incident) => (await wait(400), create.call(world.incidents, incident)) },
  };
  const { source: _source, ...report } = aReport();
  const late = await send(report);
  expect(late.status).toBe(503);
  expect(late.body.problem).toMatchObject({ code: 'tryAgain', contacts: expect.arrayContaining([expect.objectContaining({ telephone: '01632 960110' })]) });
  expect(late.body.problem.message).not.toContain('not done');

  await wait(500);
  await backgroundDone();
  expect(world.notifier.received('dslChannel')).toHaveLength(1);
  world.deps.registers = { ...world.deps.registers, incidents: world.incidents };
  expect((await send(report)).body).toMatchObject({ reference: 'OS-2026-0001', repeated: true });
  await backgroundDone();
  expect(world.all()).toHaveLength(1);
  expect(world.notifier.received('dslChannel')).toHaveLength(1);
  expect(world.lines.join('')).toContain('endedLate');
});
