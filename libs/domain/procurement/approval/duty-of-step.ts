/** The duty that each role of a step of approval owes: its signature. */
export const dutyOfStep = {
  verify: 'verify-project',
  countersign: 'countersign-project',
  decide: 'decide-collectively',
  approve: 'approve-project',
} as const
