import { standsFor, type Actor } from '#libs/domain/deciding'

/** The officer whom a file names: in person, by who acts for them, or by who took their duties over. */
export const isOfficer = (actor: Actor, file: object): boolean =>
  'officer' in file && isNamed(actor, file.officer)

/** The same of its signatory. */
export const isSignatory = (actor: Actor, file: object): boolean =>
  'signatory' in file && isNamed(actor, file.signatory)

const isNamed = (actor: Actor, person: unknown): boolean =>
  typeof person === 'string' && standsFor(actor, person)
