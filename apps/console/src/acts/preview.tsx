import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DutyView } from '#libs/contracts/views'
import { EventWords } from '../elements/event-words.js'
import { yuan } from '../elements/money.js'
import { When } from '../elements/when.js'
import type { Act } from './act.js'
import type { Given } from './give.js'

interface PreviewProps {
  readonly act: Act
  readonly duty: DutyView
  /** What a dry run of the same decider said. */
  readonly would: Given
  readonly busy: boolean
  onGive(this: void): void
  onBack(this: void): void
}

/** What the act will do, before it is done; its button names the act. */
export function Preview({ act, duty, would, busy, onGive, onBack }: PreviewProps) {
  const { t } = useTranslation()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    head.current?.focus()
  }, [])
  const amounts = would.events.flatMap(({ data }) => amountsOf(data))
  const dates = would.events.flatMap(({ data }) => datesOf(data))
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
        <dt>{t('act.ends')}</dt>
        <dd>{t(`duty.${duty.kind}`)}</dd>
        {dates.length > 0 && (
          <>
            <dt>{t('act.dates')}</dt>
            <dd>
              {dates.map(({ end, rule, provisional }) => (
                <When key={end} at={end} article={rule} provisional={provisional} />
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
        {would.starts !== undefined && would.starts.length > 0 && (
          <>
            <dt>{t('act.starts')}</dt>
            <dd>{t('act.started', { count: would.starts.length })}</dd>
          </>
        )}
        <dt>{t('act.undo')}</dt>
        <dd>{t(`act.undone.${act.undo}`)}</dd>
      </dl>
      <div className="act-buttons">
        <Button type="primary" loading={busy} onClick={onGive}>
          {t(`act.does.${duty.kind}`)}
        </Button>
        <Button onClick={onBack}>{t('act.back')}</Button>
      </div>
    </section>
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

interface StatutoryEnd {
  readonly end: string
  readonly rule: string
  readonly provisional: boolean
}

const isEnd = (value: unknown): value is StatutoryEnd =>
  isTold(value) && typeof value['end'] === 'string' && typeof value['rule'] === 'string'

/** The dates that an event starts, with their articles. */
const datesOf = (data: unknown): readonly StatutoryEnd[] =>
  isTold(data) ? Object.values(data).filter(isEnd) : []
