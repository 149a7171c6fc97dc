import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { OfMethod, useWords } from '../words/of-method.js'
import { Link, useParams } from 'react-router'
import { v7 } from 'uuid'
import type { OwnBids, OwnQuote } from '#libs/contracts/views'
import type { Bid } from '#libs/domain/procurement/bid'
import type { LotRound } from '#libs/domain/procurement/tender'
import { useOwnBid, useOwnBids, useOwnMatters, useOwnQuotes } from '../api/bidding.js'
import { useTender } from '../api/queries.js'
import { useLotCourse } from '../api/remedies.js'
import { useOwnEnquiries } from '../api/told.js'
import type { Fault } from '../acts/faults.js'
import { FaultSummary } from '../acts/act-form.js'
import { Answered } from '../elements/answered.js'
import { useCountyNow } from '../elements/county-clock.js'
import { PageTitle } from '../elements/page-title.js'
import { isBinding } from '../pages/tender-binding.js'
import type { TenderView } from '../pages/tender-view.js'
import { WhatBecame } from '../remedies/lot-course.js'
import { OwnEnquiryList } from '../told/own-enquiries.js'
import { ToldSinceNotice } from '../told/told-list.js'
import { AskEnquiry } from './ask-enquiry.js'
import { BidAnswers } from './bid-answers.js'
import { BidQuestions, CorrectionQuestion } from './bid-questions.js'
import { BidWriting, useBidFields } from './bid-writing.js'
import { BoundByBid } from './bound-by-bid.js'
import { GiveSecurity } from './give-security.js'
import { FinalQuote } from './final-quote.js'
import { HandIn } from './hand-in.js'
import type { KeptBid, KeptKey } from './kept.js'
import { KeyPanel } from './key-panel.js'
import { OpenOwnBid } from './open-own-bid.js'
import { ProveReceipt, Receipt, Rehearsal } from './standing-bid.js'
import { isReceiving } from './step.js'
import { TakeDocument } from './take-document.js'
import { useKeepBid, useKeepKey, useKeptBid, useKeptKey } from './use-kept.js'
import { useReceipt } from './use-receipt.js'
import { WithdrawBid } from './withdraw-bid.js'

/** One institution's bid for one lot, from the document to the opening. */
export function BidPage() {
  const { tender: id = '', lot = '' } = useParams()
  const tender = useTender(id)
  const own = useOwnBids(id)
  const { t } = useWords()
  return (
    <Answered query={tender}>
      {view => {
        const round = view.state.lots.find(({ document }) => document.lot === lot)
        if (!round) return <PageTitle>{t('state.notFound')}</PageTitle>
        return (
          <OfMethod method={view.state.method}>
            <Answered query={own}>{has => <OfInstitution {...{ view, round, has }} />}</Answered>
          </OfMethod>
        )
      }}
    </Answered>
  )
}

interface OfInstitutionProps {
  readonly view: TenderView
  readonly round: LotRound
  readonly has: OwnBids
}

function OfInstitution({ view, round, has }: OfInstitutionProps) {
  const { institution } = has
  const { lot } = round.document
  const kept = useKeptBid({ institution, tender: view.id, lot })
  const key = useKeptKey(institution)
  const standing = has.bids.find(one => one.lot === lot)?.bid
  const bid = useOwnBid(standing)
  return (
    <Answered query={kept}>
      {ofBid => (
        <Answered query={key}>
          {ofKey => (
            <Bidding
              {...{ view, round, has, standing }}
              kept={standing === undefined ? ofBid : { ...ofBid, bid: standing }}
              keptKey={ofKey}
              bid={standing === undefined ? undefined : bid.data?.state}
            />
          )}
        </Answered>
      )}
    </Answered>
  )
}

interface BiddingProps extends OfInstitutionProps {
  readonly kept: KeptBid
  readonly keptKey: KeptKey | null
  /** The id of the bid that stands. */
  readonly standing: string | undefined
  readonly bid: Bid | undefined
}

/** What everybody below may have changed is read again. */
function useRenewed(tender: string) {
  const queries = useQueryClient()
  return () =>
    Promise.all(
      [
        ['own-bids', tender],
        ['own-bid'],
        ['own-quotes', tender],
        ['own-matters'],
        ['own-tenders'],
        ['receipt'],
        ['tender', tender],
        ['opening', tender],
      ].map(queryKey => queries.invalidateQueries({ queryKey })),
    )
}

function Bidding(props: BiddingProps) {
  const { view, round, has, bid } = props
  const { t } = useWords()
  const now = useCountyNow()
  const number = view.state.lots.indexOf(round) + 1
  const receiving = isReceiving(view.state, now)
  const { lot } = round.document
  const quotes = useOwnQuotes(view.id)
  const quote = quotes.data?.quotes.find(one => one.lot === lot)
  const matters = useOwnMatters(true)
  const asked = (matters.data?.items ?? []).filter(one => one.tender === view.id && one.lot === lot)
  return (
    <div className="act-page bid-page">
      <nav aria-label={t('nav.path')} className="crumbs">
        <Link to="/bids">{t('nav.bids')}</Link> /{' '}
        <Link to={`/tenders/${view.id}`}>{view.state.document.title}</Link>
      </nav>
      <PageTitle about={view.state.document.title}>
        {t('bid.title', { number, title: round.document.title })}
      </PageTitle>
      <BidAnswers state={view.state} taken={has.documentTaken} {...{ bid, quote, asked, now }} />
      {'publishedAt' in view.state && (
        <ToldSinceNotice view={view} handedInAt={receiving ? handedInAt(bid) : undefined} />
      )}
      <Standing {...props} />
      {receiving ? <Receiving {...props} /> : <Decrypting {...props} />}
      <Asked {...props} />
      {isBinding(view) && (
        <Panel name="binding">
          <BoundByBid {...{ tender: view.id, lot, institution: has.institution }} />
        </Panel>
      )}
      {quote && <Quoting {...props} quote={quote} />}
      <Enquiries {...{ view, receiving }} />
      <p>
        <Link to={`/tenders/${view.id}/room/opening`}>{t('openingRoom.goTo')}</Link>
      </p>
      <p>
        <Link to={`/tenders/${view.id}/challenge`}>{t('remedy.lodgeTitle')}</Link>
      </p>
      {props.standing !== undefined && <AfterOpening {...{ view, round }} bid={props.standing} />}
    </div>
  )
}

/** When what lies at the county came in; nothing of what was taken back. */
const handedInAt = (bid: Bid | undefined): string | undefined =>
  bid?.status === 'sealed' || bid?.status === 'revealed' ? bid.receivedAt : undefined

interface EnquiriesProps extends Pick<BiddingProps, 'view'> {
  readonly receiving: boolean
}

/** What this institution has asked, and until the deadline the way to ask. */
function Enquiries({ view, receiving }: EnquiriesProps) {
  const own = useOwnEnquiries(view.id)
  if (!receiving && (own.data?.items ?? []).length === 0) return null
  return (
    <Panel name="enquiry">
      <OwnEnquiryList query={own} />
      {receiving && <AskEnquiry tender={view.id} />}
    </Panel>
  )
}

interface AfterOpeningProps extends Pick<BiddingProps, 'view' | 'round'> {
  readonly bid: string
}

/** What became of the lot, and once an award was announced, why one's own bid did not win. */
function AfterOpening({ view, round, bid }: AfterOpeningProps) {
  const { t } = useWords()
  const course = useLotCourse(bid)
  return (
    <>
      <WhatBecame bid={bid} />
      {course.data?.announced === true && (
        <p>
          <Link to={`/bids/${view.id}/${round.document.lot}/debrief`}>{t('debrief.see')}</Link>
        </p>
      )}
    </>
  )
}

/** What the committee asks, once the bid is open. */
function Asked({ view, standing, bid }: BiddingProps) {
  const renewed = useRenewed(view.id)
  if (standing === undefined || bid?.status !== 'revealed') return null
  const { questions } = bid
  if (questions.length === 0) return null
  return (
    <Panel name="questions">
      <BidQuestions at={`/procurement/bids/${standing}`} questions={questions} onDone={renewed} />
    </Panel>
  )
}

/** In the window after the opening: one's own bid is opened. */
function Decrypting({ view, standing, bid, keptKey }: BiddingProps) {
  const renewed = useRenewed(view.id)
  if (standing === undefined || bid?.status !== 'sealed') return null
  if (view.state.status !== 'decrypting') return null
  return (
    <Panel name="opening">
      <OpenOwnBid bid={standing} keptKey={keptKey} onDone={renewed} />
    </Panel>
  )
}

/** Consulted or negotiated with: the final quote that the group asks for. */
function Quoting(props: BiddingProps & { readonly quote: OwnQuote }) {
  const { view, round, has, kept, keptKey, quote } = props
  const { lot } = round.document
  const keep = useKeepBid({ institution: has.institution, tender: view.id, lot })
  const renewed = useRenewed(view.id)
  const { corrected } = quote
  return (
    <>
      <Panel name="quote">
        <FinalQuote
          {...{ quote, kept, keptKey }}
          lot={round.document}
          onKeep={keep}
          onDone={renewed}
        />
      </Panel>
      {corrected && (
        <Panel name="quoteCorrection">
          <CorrectionQuestion
            at={`/procurement/final-quotes/${quote.bid}`}
            correction={corrected}
            command="answer-quote-correction"
            input={accepted => ({ accepted })}
            onDone={renewed}
          />
        </Panel>
      )}
    </>
  )
}

/** Until the deadline: the document is taken, a bid is handed in, replaced, withdrawn. */
function Receiving(props: BiddingProps) {
  const { view, round, has, kept, standing } = props
  const of = { institution: has.institution, tender: view.id, lot: round.document.lot }
  const keep = useKeepBid(of)
  const renewed = useRenewed(view.id)
  if (!has.documentTaken) {
    return (
      <Panel name="document">
        <TakeDocument tender={view.id} onDone={renewed} />
      </Panel>
    )
  }
  const withdrawn = async () => {
    // Another bid is another one, also of the same bidder.
    const { attempt: _, receipt: __, ...rest } = kept
    await keep({ ...rest, bid: v7() })
    await renewed()
  }
  return (
    <>
      <Writing {...props} of={of} onKeep={keep} onDone={renewed} />
      <Security {...props} onDone={renewed} />
      {standing !== undefined && (
        <Panel name="withdraw">
          <WithdrawBid bid={standing} onDone={withdrawn} />
        </Panel>
      )}
    </>
  )
}

interface SecurityProps extends BiddingProps {
  onDone(this: void): Promise<unknown>
}

/** What the document asks for, given once for all lots; nothing where it asks for none. */
function Security({ view, has, onDone }: SecurityProps) {
  const { t } = useWords()
  const asked = view.state.document.bidSecurity
  if (asked === undefined) return null
  return (
    <Panel name="security">
      {has.securityGiven ? (
        <p>{t('bid.securityGiven')}</p>
      ) : (
        <GiveSecurity tender={view.id} asked={asked} onDone={onDone} />
      )}
    </Panel>
  )
}

interface WritingProps extends BiddingProps {
  readonly of: { readonly institution: string; readonly tender: string; readonly lot: string }
  onKeep(this: void, kept: KeptBid): Promise<void>
  onDone(this: void): Promise<unknown>
}

/** From the price to the sealed file: written, a key, handed in. */
function Writing(props: WritingProps) {
  const { view, round, kept, keptKey, standing, of, onKeep, onDone } = props
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const fields = useBidFields(of.institution)
  const keepKey = useKeepKey(of.institution)
  const { institution: bidder, tender, lot } = of
  return (
    <>
      <FaultSummary faults={faults} fields={fields} />
      <Panel name="write">
        <BidWriting
          institution={bidder}
          document={view.state.document}
          lot={round.document}
          {...{ kept, faults }}
          onKeep={onKeep}
        />
      </Panel>
      <Panel name="key">
        <KeyPanel kept={keptKey} onKeep={keepKey} />
      </Panel>
      <Panel name={standing === undefined ? 'handIn' : 'replace'}>
        <HandIn
          of={{ tender, lot, bidder }}
          lot={round.document}
          {...{ kept, keptKey }}
          replaces={standing !== undefined}
          onFaults={setFaults}
          onKeep={onKeep}
          onDone={onDone}
        />
      </Panel>
    </>
  )
}

/** A bid whose sealed bytes lie at the county. */
const isInEnvelope = (bid: Bid | undefined) =>
  bid !== undefined && 'envelope' in bid && bid.envelope !== undefined ? bid : undefined

/** As long as a bidder may come to open what it handed in. */
const mayStillOpen: readonly string[] = ['receiving-bids', 'decrypting']

/** What lies at the county: its receipt, and before the opening the proof that it can be opened. */
function Standing({ view, standing, bid, keptKey }: BiddingProps) {
  const lying = isInEnvelope(bid)
  const receipt = useReceipt(standing ?? '', lying?.commitment)
  if (standing === undefined || lying === undefined) return null
  return (
    <>
      <Panel name="receipt">
        {receipt.data && <Receipt signed={receipt.data} />}
        <ProveReceipt />
      </Panel>
      {lying.status === 'sealed' && mayStillOpen.includes(view.state.status) && (
        <Panel name="rehearsal">
          <Rehearsal bid={standing} keptKey={keptKey} />
        </Panel>
      )}
    </>
  )
}

interface PanelProps {
  readonly name: string
  readonly children: ReactNode
}

function Panel({ name, children }: PanelProps) {
  const { t } = useWords()
  return (
    <section className="panel act-form" aria-labelledby={`bid-${name}`}>
      <h2 id={`bid-${name}`}>{t(`bid.panel.${name}`)}</h2>
      {children}
    </section>
  )
}
