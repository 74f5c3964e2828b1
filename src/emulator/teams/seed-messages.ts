import type { Conversation } from './model';

/** One message: minutes before now, who, what, and the place (in this list) of the post it answers. */
export interface Line {
  minutesAgo: number;
  by: string;
  html: string;
  answers?: number;
  files?: string[];
}

export interface Chapter extends Pick<Conversation, 'id' | 'kind' | 'name' | 'team' | 'isPrivate'> {
  members: string[];
  lines: Line[];
}

/** Believable, and nothing lurid: the third message of 9B Science is the one the guided path reports. */
export const CHAPTERS: readonly Chapter[] = [
  {
    id: '19:9bscience@thread.tacv2',
    kind: 'channel',
    name: 'General',
    team: {
      id: '19:9bscience@thread.tacv2',
      name: '9B Science',
      groupId: '00000000-0000-4000-8000-00000000b901',
    },
    members: ['Amara Osei', 'Priya Raman', 'Jack Pemberton', 'Mia Lindqvist', 'Noah Okonjo', 'Leila Farrokh'],
    lines: [
      {
        minutesAgo: 131,
        by: 'Amara Osei',
        html: '<p>Morning 9B. Please bring your <b>circuit diagrams</b> on Tuesday. Questions go here, so that everyone sees the answer.</p>',
      },
      {
        minutesAgo: 118,
        by: 'Noah Okonjo',
        answers: 0,
        html: '<p>is it the one from last week or the new one</p>',
      },
      {
        minutesAgo: 64,
        by: 'Jack Pemberton',
        html: '<p>nobody wants you in our group Leila. everyone on the bus was laughing at you and theres a video now. just stay at home tomorrow</p>',
      },
      { minutesAgo: 61, by: 'Leila Farrokh', answers: 2, html: '<p>please stop</p>' },
      {
        minutesAgo: 52,
        by: 'Mia Lindqvist',
        html: '<p>someone is sending this round, you rate everybody in the class and its anonymous <a href="https://rate-my-class.example/9b">rate-my-class.example/9b</a></p>',
      },
      {
        minutesAgo: 47,
        by: 'Noah Okonjo',
        html: '<p>look who it is on the bus</p><img src="{picture}" alt="image" width="320" height="240">',
      },
      {
        minutesAgo: 33,
        by: 'Mia Lindqvist',
        html: '<p>miss can i ask something. a man on the game i play says he is 15 but he does not sound like it. he keeps asking which school i go to and wants to talk somewhere else</p>',
      },
      {
        minutesAgo: 26,
        by: 'Noah Okonjo',
        html: '<p>my diagram, the switch is on the wrong side i think</p>',
        files: ['circuit diagram 9B.pdf'],
      },
      {
        minutesAgo: 21,
        by: 'Amara Osei',
        answers: 7,
        html: '<p>It works on either side. We will try both on Tuesday.</p>',
      },
      { minutesAgo: 12, by: 'Leila Farrokh', html: '<p>i dont think i am coming in tomorrow</p>' },
    ],
  },
  {
    id: '19:dslalerts@thread.tacv2',
    kind: 'channel',
    name: 'DSL alerts',
    isPrivate: true,
    team: {
      id: '19:safeguardingteam@thread.tacv2',
      name: 'Safeguarding team',
      groupId: '00000000-0000-4000-8000-00000000d510',
    },
    members: ['Daniel Whitcombe', 'Priya Raman', 'Tomasz Zielinski'],
    lines: [],
  },
  {
    id: '19:humanitiestrip@thread.v2',
    kind: 'groupChat',
    name: 'Year 9 museum trip',
    members: ['Amara Osei', 'Oliver Grantley', 'Ruth Tanaka', 'Callum Byrne'],
    lines: [
      {
        minutesAgo: 205,
        by: 'Ruth Tanaka',
        html: '<p>Coach is back at 17:40. Who is staying until everyone has been collected?</p>',
      },
      { minutesAgo: 198, by: 'Callum Byrne', html: '<p>I can stay until six.</p>' },
      {
        minutesAgo: 190,
        by: 'Oliver Grantley',
        html: '<p>No need. I will drop Mia home myself, it is on my way. She has my own number and we message most evenings anyway. Best not to put that on the trip form.</p>',
      },
      {
        minutesAgo: 184,
        by: 'Ruth Tanaka',
        html: '<p>I would rather we kept to the form, Oliver.</p>',
      },
    ],
  },
  {
    id: '19:staffroom@thread.v2',
    kind: 'groupChat',
    name: 'Staff room',
    members: [
      'Amara Osei',
      'Daniel Whitcombe',
      'Priya Raman',
      'Tomasz Zielinski',
      'Helen Marchetti',
      'Ruth Tanaka',
      'Callum Byrne',
      'Oliver Grantley',
      'Beatrice Nwosu',
    ],
    lines: [
      {
        minutesAgo: 250,
        by: 'Beatrice Nwosu',
        html: '<p>Fire drill on Tuesday, period 3. Please take your registers out with you.</p>',
      },
      {
        minutesAgo: 241,
        by: 'Helen Marchetti',
        html: '<p>Thank you, everyone, for a calm open evening. There is cake in the staff room.</p>',
      },
    ],
  },
  {
    id: '19:governors@thread.v2',
    kind: 'groupChat',
    name: 'Governors',
    members: ['Helen Marchetti', 'Gordon Achebe', 'Farida Haddad'],
    lines: [
      {
        minutesAgo: 300,
        by: 'Gordon Achebe',
        html: '<p>Papers for the spring meeting go out on Friday. Farida, would you open with online safety?</p>',
      },
      { minutesAgo: 288, by: 'Farida Haddad', html: '<p>Happy to.</p>' },
    ],
  },
  {
    id: '19:osei_pemberton@unq.gbl.spaces',
    kind: 'oneToOne',
    name: '',
    members: ['Amara Osei', 'Susan Pemberton'],
    lines: [
      {
        minutesAgo: 95,
        by: 'Susan Pemberton',
        html: '<p>Hello, is there homework for Tuesday? Jack says not, and I have my doubts.</p>',
      },
      {
        minutesAgo: 90,
        by: 'Amara Osei',
        html: '<p>There is: one circuit diagram. It should take twenty minutes.</p>',
      },
    ],
  },
];
