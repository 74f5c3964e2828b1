/** Words of the part "Policy" of the page "School". */
export const policyWords = {
  title: 'Policy',
  inForce: (version: string, from: string) => `Version ${version}, in force since ${from}.`,
} as const;
