/** The id under which the summary of faults links to a question. */
export const questionId = (path: readonly (string | number)[]): string => `q-${path.join('-')}`
