/** Which writing of an entry this is, where it is not the first: what was taken back is entered anew. */
export const writingAfter = (entered: number) => (entered > 0 ? { writing: entered + 1 } : {})
