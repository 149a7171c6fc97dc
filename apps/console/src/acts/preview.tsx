import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { WhatHappens } from '#libs/contracts/views'
import { EventWords } from '../elements/event-words.js'
import { yuan } from '../elements/yuan.js'
import { When } from '../elements/when.js'
import type { Act } from './act.js'
import type { Given } from './give.js'

interface PreviewProps {
  readonly act: Act
  /** What a dry run of the same decider said. */
  readonly would: Given
  readonly busy: boolean
  onGive(this: void): void
  onBack(this: void): void
}

/** What the act will do, before it is done; its button names the act. */
export function Preview({ act, would, busy, onGive, onBack }: PreviewProps) {
  const { t } = useTranslation()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    head.current?.focus()
  }, [])
  const amounts = would.events.flatMap(({ data }) => amountsOf(data))
  const { discharges = [], opens = [], dates = [], starts = [] } = would.leadsTo ?? {}
  return (
    <section className="panel preview" aria-labelledby="preview">
      <h2 id="preview" tabIndex={-1} ref={head}>
        {t('act.will')}
      </h2>
      <dl className="facts">
        <dt>{t('act.records')}</dt>
        <dd>
          {would.events.map(({ id, type }) => (
            <span key={id} className="fact">
              <EventWords type={type} />
            </span>
          ))}
        </dd>
        {discharges.length > 0 && (
          <>
            <dt>{t('act.ends')}</dt>
            <dd>
              {discharges.map(one => (
                <span key={one.duty} className="fact">
                  {t(`duty.${one.kind}`)}
                </span>
              ))}
            </dd>
          </>
        )}
        <Opens opens={opens} />
        {dates.length > 0 && (
          <>
            <dt>{t('act.dates')}</dt>
            <dd>
              {dates.map(({ end, rule, provisional }) => (
                <When
                  key={`${rule}${end}`}
                  at={end}
                  article={rule}
                  provisional={provisional}
                  dateOnly
                />
              ))}
            </dd>
          </>
        )}
        {amounts.length > 0 && (
          <>
            <dt>{t('act.money')}</dt>
            <dd>{amounts.map(fen => t('act.yuan', { amount: yuan(fen) })).join('、')}</dd>
          </>
        )}
        {starts.length > 0 && (
          <>
            <dt>{t('act.starts')}</dt>
            <dd>{t('act.started', { count: starts.length })}</dd>
          </>
        )}
        <dt>{t('act.undo')}</dt>
        <dd>{t(`act.undone.${act.undo}`)}</dd>
      </dl>
      <div className="act-buttons">
        <Button type="primary" loading={busy} onClick={onGive}>
          {t(`act.does.${act.command}`)}
        </Button>
        <Button onClick={onBack}>{t('act.back')}</Button>
      </div>
    </section>
  )
}

/** The duties that the procedures open on it, each with who owes it and by when. */
function Opens({ opens }: Pick<WhatHappens, 'opens'>) {
  const { t } = useTranslation()
  if (opens.length === 0) return null
  return (
    <>
      <dt>{t('act.opens')}</dt>
      <dd>
        {opens.map(({ kind, role, dueAt, article, provisional }, place) => (
          <span key={`${kind}${String(place)}`} className="fact">
            {t(`duty.${kind}`)} <span className="caption">{t(`role.${role}`)}</span>{' '}
            {dueAt !== undefined && (
              <When at={dueAt} article={article} provisional={provisional} dateOnly />
            )}
          </span>
        ))}
      </dd>
    </>
  )
}

type Told = Readonly<Record<string, unknown>>
const isTold = (data: unknown): data is Told => typeof data === 'object' && data !== null

/** The amount an event carries, in fen. */
function amountsOf(data: unknown): readonly number[] {
  if (!isTold(data)) return []
  const amount = data['amount'] ?? data['budget']
  return typeof amount === 'number' ? [amount] : []
}
