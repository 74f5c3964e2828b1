/** A file for `judge` to start from: a class teacher reports unkind messages. The people are made up. */
export const EXAMPLE_JUDGE_FILE = {
  policy: 'JIG',
  report: {
    kind: 'bullying',
    childInDanger: false,
    about: 'learner',
    aboutPerson: { directoryId: 'pupil-1', name: '' },
    involved: [{ directoryId: 'pupil-2', name: '', part: 'harmed' }],
    outsideSchool: true,
  },
  roles: [
    { personId: 'dsl-1', name: 'Dana Silver', role: 'dsl', telephone: '01632 960110' },
    { personId: 'deputy-1', name: 'Ade Pule', role: 'deputyDsl' },
    { personId: 'head-1', name: 'Hana Cray', role: 'headteacher' },
    { personId: 'chair-1', name: 'Cyril Moss', role: 'chairOfGovernors' },
    { personId: 'lead-1', name: 'Lena Orme', role: 'onlineSafetyLead' },
    { personId: 'teacher-1', name: 'Tess Arden', role: 'staff' },
  ],
  now: '2026-11-24T10:00:00.000Z',
  reporterId: 'teacher-1',
};
