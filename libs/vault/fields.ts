/** What the vault keeps of a person; everywhere else people are ids. */
export const personalFields = [
  'name',
  'identity-number',
  'telephone',
  'bank-account',
  'mail-address',
] as const
export type PersonalField = (typeof personalFields)[number]

/** Fields by whose whole value a person can be found. */
export const findableFields = ['name', 'identity-number', 'telephone'] as const
export type FindableField = (typeof findableFields)[number]

/** Why somebody may read (个人信息保护法§6: a definite purpose): one word each, kept with the reading. */
export const purposes = [
  'show-to-the-person',
  'class-filing',
  'attendance',
  'assessment',
  'certificate-check',
  'payment',
  'notification',
  'official-paper',
  'choosing-a-person',
  'acting-for',
  'supervision',
  'audit',
  'demonstration',
] as const
export type Purpose = (typeof purposes)[number]

export type PersonalData = Readonly<Partial<Record<PersonalField, string>>>
