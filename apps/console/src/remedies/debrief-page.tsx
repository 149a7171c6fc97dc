import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { DebriefView } from '#libs/contracts/views'
import { useOwnBids } from '../api/bidding.js'
import { useInstitutionNames } from '../api/directory.js'
import { useDebrief } from '../api/remedies.js'
import { Answered } from '../elements/answered.js'
import { Article } from '../elements/article.js'
import { PageTitle } from '../elements/page-title.js'
import { When } from '../elements/when.js'
import { Download } from '../papers/download.js'
import { WhatBecame } from './lot-course.js'

/** Why one's own bid did not win (87§69): score, rank, reason, and the experts; nothing of another's. */
export function DebriefPage() {
  const { tender = '', lot = '' } = useParams()
  const { t } = useTranslation()
  const own = useOwnBids(tender)
  return (
    <Answered query={own}>
      {({ bids }) => {
        const bid = bids.find(one => one.lot === lot)?.bid
        if (bid === undefined) return <PageTitle>{t('state.notFound')}</PageTitle>
        return <OfBid bid={bid} />
      }}
    </Answered>
  )
}

function OfBid({ bid }: { readonly bid: string }) {
  const debrief = useDebrief(bid)
  return <Answered query={debrief}>{view => <Told view={view} />}</Answered>
}

function Told({ view }: { readonly view: DebriefView }) {
  const { t } = useTranslation()
  const { bid, tender, lot, lotTitle, outcome, reason, rule, result, award, experts } = view
  const names = useInstitutionNames([award.winner])
  const name = t('papers.kind.debrief')
  return (
    <div className="act-page">
      <nav aria-label={t('nav.path')} className="crumbs">
        <Link to="/bids">{t('nav.bids')}</Link> /{' '}
        <Link to={`/bids/${tender}/${lot}`}>{lotTitle}</Link>
      </nav>
      <PageTitle about={lotTitle}>{t('debrief.title')}</PageTitle>
      <p className="lead">{t(`debrief.outcome.${outcome}`)}</p>
      <section className="panel apart" aria-labelledby="own">
        <h2 id="own">{t('debrief.own')}</h2>
        <dl className="facts">
          {result && (
            <>
              <dt>{t('debrief.rank')}</dt>
              <dd>{t('debrief.rankOf', { rank: result.rank })}</dd>
            </>
          )}
          {result?.scores && (
            <>
              <dt>{t('debrief.total')}</dt>
              <dd>{result.scores.total}</dd>
              <dt>{t('debrief.priceScore')}</dt>
              <dd>{result.scores.priceScore}</dd>
              <dt>{t('debrief.otherScore')}</dt>
              <dd>{result.scores.otherScore}</dd>
            </>
          )}
          {(reason !== undefined || rule !== undefined) && (
            <>
              <dt>{t('debrief.reason')}</dt>
              <dd>
                {reason} {rule !== undefined && <Article rule={rule} />}
              </dd>
            </>
          )}
          <dt>{t('debrief.basis')}</dt>
          <dd>
            <Article rule="87§69" />
          </dd>
        </dl>
        {outcome !== 'won' && outcome !== 'set-aside' && (
          <Download
            file={{ kind: 'debrief', about: bid, lot: undefined, paper: undefined }}
            name={name}
          />
        )}
      </section>
      <WhatBecame bid={bid} />
      <section className="panel apart" aria-labelledby="award">
        <h2 id="award">{t('debrief.award')}</h2>
        <dl className="facts">
          <dt>{t('debrief.winner')}</dt>
          <dd>{names[award.winner]}</dd>
          <dt>{t('debrief.notice')}</dt>
          <dd>
            {award.noticeNumber} · <When at={award.announcedAt} dateOnly />
          </dd>
          <dt>{t('debrief.experts')}</dt>
          <dd>{experts.length === 0 ? t('debrief.noExperts') : experts.join('、')}</dd>
        </dl>
      </section>
      <section className="panel apart" aria-labelledby="remedy">
        <h2 id="remedy">{t('debrief.remedy')}</h2>
        <p>
          <When at={award.challengeEnds} article="94§11" />{' '}
          <Link to={`/tenders/${tender}/challenge`}>{t('debrief.challenge')}</Link>
        </p>
      </section>
    </div>
  )
}
