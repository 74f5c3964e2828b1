import { z } from 'zod';

/** What the workbench and the tests send to `/_teams`. Unknown members are ignored, wrong types refused. */
const place = { personId: z.string(), conversationId: z.string() };
const data = z.record(z.string(), z.unknown());

export const fetchTaskRequest = z.object({
  ...place,
  messageId: z.string().optional(),
  commandId: z.string().default('report'),
  theme: z.enum(['default', 'dark', 'contrast']).default('default'),
});

export const submitRequest = fetchTaskRequest.extend({ taskId: z.string().optional(), data });

export const cardActionRequest = z.object({
  ...place,
  activityId: z.string(),
  id: z.string().optional(),
  verb: z.string(),
  data: data.default({}),
});

export const refreshRequest = z.object({ ...place, activityId: z.string() });

export const cardSubmitRequest = z.object({ ...place, activityId: z.string(), data });

export const sayRequest = z.object({
  ...place,
  html: z.string().min(1),
  replyToId: z.string().optional(),
});

export const readRequest = z.object(place);

export const blockRequest = z.object({ personId: z.string(), blocked: z.boolean() });
