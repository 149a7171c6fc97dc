/** The duty that each role of a step of approval owes: its signature. */
export const dutyOfStep = {
  verify: 'verify-project',
  countersign: 'countersign-project',
  approve: 'approve-project',
} as const
