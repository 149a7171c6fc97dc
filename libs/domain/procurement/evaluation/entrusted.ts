import type { Tender } from '#libs/domain/procurement/tender'

/** The agency that a tender is entrusted to, as an evaluation of it is told. */
export const entrusted = (tender: Tender): { readonly agency?: string } =>
  'agency' in tender ? { agency: tender.agency } : {}
