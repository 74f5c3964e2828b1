import { takeApart } from './forwarded';

describe('a forward is taken apart', () => {
  it.each([
    ['Outlook', '________________________________\nFrom: x_anon <x@quick.example>\nSent: 23 November 2026 09:15\nTo: Amara Osei\nSubject: you will see'],
    ['older Outlook', '-----Original Message-----\nFrom: x_anon [mailto:x@quick.example]\nSent: Monday\nSubject: you will see'],
    ['Gmail', '---------- Forwarded message ---------\nFrom: x_anon <x@quick.example>\nDate: Mon, 23 Nov 2026\nSubject: you will see\nTo: <a@b.example>'],
    ['Apple Mail', 'Begin forwarded message:\n\nFrom: "x_anon" <x@quick.example>\nSubject: you will see\nDate: 23 November 2026'],
    ['a phone that prints stars', '*From:* x_anon <x@quick.example>\n*Sent:* Monday\n*Subject:* you will see'],
  ])('from %s', (_program, heading) => {
    const { own, original } = takeApart(`Please look.\r\n\r\n${heading}\n\nwe know who told\n\nbye`);
    expect(own).toBe('Please look.');
    expect(original).toMatchObject({
      sender: { name: 'x_anon', address: 'x@quick.example' },
      subject: 'you will see',
      text: 'we know who told\n\nbye',
    });
    expect(original?.heading.split('\n')[0]).toContain('x_anon');
  });

  it('of forwards within forwards, ten deep, the outermost is the original and nothing gets lost', () => {
    const deep = Array.from({ length: 10 }, (_none, n) => `From: p${n}@x.example\nSubject: s${n}\n\nwords ${n}`).join('\n\n');
    const { own, original } = takeApart(`mine\n\n${deep}`);
    expect(own).toBe('mine');
    expect(original?.sender.address).toBe('p0@x.example');
    for (let n = 0; n < 10; n += 1) expect(original?.text).toContain(`words ${n}`);
  });

  it('what only looks like one stays the writer’s own', () => {
    for (const text of ['From: the bus queue they shouted.', 'From:\nSubject: x', 'A message from: nobody', '']) {
      expect(takeApart(text)).toEqual({ own: text });
    }
  });

  it('a heading that tries to write another line is one line of text', () => {
    const { original } = takeApart('From: x@y.example\nSubject: hi Bcc: everybody@z.example\n\nwords');
    expect(original).toMatchObject({ subject: 'hi Bcc: everybody@z.example', text: 'words' });
  });
});
