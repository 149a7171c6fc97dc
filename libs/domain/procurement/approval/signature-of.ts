/** What the duty of one role to sign is about: a step that is waited for again is another turn. */
export const signatureOf = (turn: string, role: string): string => `${turn}/${role}`
