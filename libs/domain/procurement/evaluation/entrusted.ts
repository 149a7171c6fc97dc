import { isEntrusted, type Reader } from '#libs/domain/deciding'
import type { Tender } from '#libs/domain/procurement/tender'

/** The agency that a tender is entrusted to, as an evaluation of it is told. */
export const entrusted = (tender: Tender): { readonly agency?: string } =>
  'agency' in tender ? { agency: tender.agency } : {}

/** Whether whoever begins an evaluation works on its tender: no agency forms another's committee (法§19). */
export const isHeldBy = (actor: Reader, tender: Tender | undefined): boolean =>
  isEntrusted(actor, tender && entrusted(tender).agency)
