/**
 * Raised with every release that changes what a procedure does with the facts it has. The task queue
 * carries it: open cases are started again from the store, and no worker ever meets a history that
 * other code wrote. One number for all procedures, since starting one again costs one recall.
 */
const edition = 19

/** The task queue on which the workers of this release wait. */
export const procedureQueue = `procedures-${String(edition)}`
