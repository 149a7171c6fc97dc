import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../words/of-method.js'
import type { WhatHappens } from '#libs/contracts/views'
import { EventWords } from '../elements/event-words.js'
import { yuan } from '../elements/yuan.js'
import { actingFor } from '../session/session.js'
import type { Act } from './act.js'
import type { Given } from './give.js'
import { ImpactWords } from './impact-words.js'
import { impactOf, type Around } from './impact.js'
import { Dates, ForetoldDuties } from './leads-to.js'

interface PreviewProps {
  readonly act: Act
  /** What a dry run of the same decider said. */
  readonly would: Given
  /** What stands open in the project, where the reader sees it. */
  readonly whole?: Around | undefined
  readonly busy: boolean
  /** Whether it is being done. */
  readonly giving: boolean
  onGive(this: void): void
  onBack(this: void): void
}

/** What the act will do, before it is done; its button names the act. */
export function Preview({ act, would, whole, busy, giving, onGive, onBack }: PreviewProps) {
  const { t } = useWords()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    head.current?.focus()
  }, [])
  return (
    <section className="panel preview" aria-labelledby="preview">
      <h2 id="preview" tabIndex={-1} ref={head}>
        {t('act.will')}
      </h2>
      <Foretold would={would} whole={whole} undo={act.undo} />
      <div className="act-buttons">
        <Button type="primary" loading={busy} onClick={onGive}>
          <ActWords does={t(`act.does.${act.command}`)} />
        </Button>
        <Button onClick={onBack}>{t('act.back')}</Button>
      </div>
      <Still giving={giving} />
    </section>
  )
}

/** In milliseconds; until then nobody wonders. */
const wondersAfter = 10_000

/** Says of an act that takes long that it is still under way. */
function Still({ giving }: Pick<PreviewProps, 'giving'>) {
  const { t } = useWords()
  const [long, setLong] = useState(false)
  useEffect(() => {
    if (!giving) return
    const timer = setTimeout(() => {
      setLong(true)
    }, wondersAfter)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [giving])
  return (
    <p className="caption" role="status">
      {long && t('state.submitting')}
    </p>
  )
}

interface ForetoldProps extends Pick<PreviewProps, 'would' | 'whole'> {
  /** Whether it can be taken back: words of the console. */
  readonly undo: string
}

/** What a dry run said of an act: what it records and ends, what it opens, starts and stops. */
export function Foretold({ would, whole, undo }: ForetoldProps) {
  const { t } = useWords()
  const amounts = would.events.flatMap(({ data }) => amountsOf(data))
  const { discharges = [], opens = [], dates = [], starts = [] } = would.leadsTo ?? {}
  return (
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
      {whole && would.leadsTo && (
        <ImpactWords impact={impactOf(would.leadsTo, whole)} project={whole.id} />
      )}
      <Dates dates={dates} />
      {amounts.length > 0 && (
        <>
          <dt>{t('act.money')}</dt>
          <dd>{amounts.map(fen => t('act.yuan', { amount: yuan(fen) })).join('、')}</dd>
        </>
      )}
      <Starts starts={starts} />
      <dt>{t('act.undo')}</dt>
      <dd>{t(`act.undone.${undo}`)}</dd>
    </dl>
  )
}

/** The procedures that begin with it. */
function Starts({ starts }: Pick<WhatHappens, 'starts'>) {
  const { t } = useWords()
  if (starts.length === 0) return null
  return (
    <>
      <dt>{t('act.starts')}</dt>
      <dd>{t('act.started', { count: starts.length })}</dd>
    </>
  )
}

/** The verb, with whose office it is done in where that is another's. */
function ActWords({ does }: { readonly does: string }) {
  const { t } = useWords()
  const other = actingFor()
  return other ? t(`acting.does.${other.ground}`, { does, name: other.name ?? '' }) : does
}

/** The duties that the procedures open on it. */
function Opens({ opens }: Pick<WhatHappens, 'opens'>) {
  const { t } = useWords()
  if (opens.length === 0) return null
  return (
    <>
      <dt>{t('act.opens')}</dt>
      <dd>
        <ForetoldDuties opens={opens} />
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
