/** How an address names a recorded service: `<institution>.testing`. */
export const serviceAbout = ({
  institution,
  service,
}: {
  readonly institution: string
  readonly service: string
}): string => `${institution}.${service}`
