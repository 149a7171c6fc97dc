import type { Instant } from '#libs/calendar'
import type { OwnMatter, OwnQuote } from '#libs/contracts/views'
import type { Bid } from '#libs/domain/procurement/bid'
import type { StandingBids } from '#libs/domain/procurement/standing-bids'
import type { Tender } from '#libs/domain/procurement/tender'

type Asked = Pick<OwnMatter, 'id' | 'kind' | 'until' | 'rule' | 'lot'>

/** What one institution has in one tender, and whose institution it is. */
export interface OwnInTender {
  readonly id: string
  readonly tender: Tender
  readonly institution: string
  /** Its bids that are being evaluated, by their lots. */
  readonly bids: readonly { readonly lot: string; readonly bid: string; readonly state: Bid }[]
  readonly quotes: readonly OwnQuote[]
  readonly standing: StandingBids
}

/** What waits for the institution in this tender now; nothing whose time is over. */
export function ownMattersIn(own: OwnInTender, now: Instant): readonly OwnMatter[] {
  const { id: of, tender } = own
  if (!('lots' in tender)) return []
  const { method, document, lots } = tender
  const about = { tender: of, title: document.title, method }
  return [...undecrypted(own), ...questioned(own), ...quoted(own, now), ...boundLonger(own)]
    .filter(({ until }) => now < until)
    .map(asked => ({
      ...{ ...asked, ...about },
      lotNumber: 1 + lots.findIndex(({ document: { lot } }) => lot === asked.lot),
    }))
}

function undecrypted({ tender, institution }: OwnInTender): readonly Asked[] {
  if (tender.status !== 'decrypting') return []
  const { decryptionEnds: until, lots } = tender
  return lots.flatMap(({ document: { lot }, bids }) =>
    bids
      .filter(({ bidder, decrypted }) => bidder === institution && !decrypted)
      .map(({ bid: id }) => ({ id, kind: 'decrypt-bid', lot, until, rule: '87§39' }) as const),
  )
}

const questioned = ({ bids }: OwnInTender): readonly Asked[] =>
  bids.flatMap(({ lot, state }) =>
    (state.status === 'revealed' ? state.questions : [])
      .filter(({ answered }) => !answered)
      .map(({ question: id, about, answerBy: until }) =>
        about === 'arithmetic'
          ? { id, kind: 'confirm-correction', lot, until, rule: '87§59' }
          : { id, kind: 'answer-clarification', lot, until, rule: '87§51' },
      ),
  )

const quoted = ({ quotes }: OwnInTender, now: Instant): readonly Asked[] =>
  quotes.flatMap((quote): readonly Asked[] => {
    const { bid: id, lot, closesAt, revealBy, status, corrected } = quote
    const rule = '74§33'
    if (status === 'not-handed-in') {
      return [{ id, kind: 'give-final-quote', lot, until: closesAt, rule }]
    }
    if (status === 'sealed') {
      return now < closesAt ? [] : [{ id, kind: 'open-final-quote', lot, until: revealBy, rule }]
    }
    if (!corrected || corrected.accepted !== undefined) return []
    const { answerBy: until } = corrected
    return [{ id, kind: 'confirm-quote-correction', lot, until, rule: '87§59' }]
  })

function boundLonger({ standing, institution }: OwnInTender): readonly Asked[] {
  if (standing.status !== 'bound') return []
  return standing.lots.flatMap(({ lot, asking }) => {
    const own = asking?.asked.find(({ bidder }) => bidder === institution)
    if (!asking || !own || asking.answers[own.bid] !== undefined) return []
    const { extension: id, answerBy: until } = asking
    return [{ id, kind: 'answer-longer-validity', lot, until, rule: '87§23' }]
  })
}
