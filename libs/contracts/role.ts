/** The parts people play here. A person may hold several and acts in one at a time. */
export const roles = [
  'procurement-officer',
  'signatory',
  'legal-reviewer',
  'unit-leader',
  'procurement-agency',
  'seal-keeper',
  'training-institution',
  'assessment-body',
  'class-teacher',
  'evaluation-expert',
  'skill-assessor',
  'supervisor',
  'section-chief',
  'deputy',
  'finance-officer',
  'auditor',
  'third-party-evaluator',
  'trainee',
  'county-leader',
  'administrator',
] as const

export type Role = (typeof roles)[number]
