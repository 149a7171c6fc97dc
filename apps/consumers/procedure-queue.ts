/** The task queue on which the procedures' workers wait. */
export const procedureQueue = 'procedures'
