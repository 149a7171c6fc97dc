import type { Fact } from '#libs/domain/deciding'

/** A fact is about what its stream is, or what one of its fields names. */
export const isAbout = ({ stream, fields }: Fact, about: string): boolean =>
  stream.endsWith(about) || Object.values(fields).includes(about)
