/** What every act on a tender says of itself, and where most of them happen. */
export const atTender = { at: '/procurement/tenders', reads: 'tender', undo: 'none' } as const
export const here = { channel: 'here' } as const
