import { Fragment } from 'react'
import { useWords } from '../words/of-method.js'
import type { DutyView, HeldUp } from '#libs/contracts/views'
import { useHeldUp } from '../api/remedies.js'
import { When } from '../elements/when.js'
import { yuan } from '../elements/yuan.js'
import type { Impact } from './impact.js'

interface ImpactWordsProps {
  readonly impact: Impact
  readonly project: string
}

/** What a decision does to the duties and the money around it, before it is taken. */
export function ImpactWords({ impact, project }: ImpactWordsProps) {
  const { t } = useWords()
  const { pauses, resumes, drops, until, lot, freed, reserved } = impact
  const { data: held, isLoading } = useHeldUp(project, { lot, until })
  const dates = held?.duties ?? []
  const sums = { freed, reserved }
  return (
    <>
      <Duties name="pauses" duties={pauses} dates={dates} />
      <Duties name="resumes" duties={resumes} dates={dates} />
      <Duties name="drops" duties={drops} dates={[]} />
      {until !== undefined && (
        <>
          <dt>{t('act.impact.until')}</dt>
          <dd>
            <When at={until} article="法§57" dateOnly />
          </dd>
        </>
      )}
      {isLoading && (
        <>
          <dt>{t('act.impact.held')}</dt>
          <dd aria-busy="true">{t('state.loading')}</dd>
        </>
      )}
      {held && <MoneyHeld money={held.money} />}
      {Object.entries(sums).map(
        ([name, amounts]) =>
          amounts.length > 0 && (
            <Fragment key={name}>
              <dt>{t(`act.impact.${name}`)}</dt>
              <dd>{amounts.map(fen => t('act.yuan', { amount: yuan(fen) })).join('、')}</dd>
            </Fragment>
          ),
      )}
    </>
  )
}

/** What the lot holds now, each kind of it by its name. */
function MoneyHeld({ money }: Pick<HeldUp, 'money'>) {
  const { t } = useWords()
  // Only those are there that hold some.
  const kinds = Object.entries(money) as readonly (readonly [string, number])[]
  if (kinds.length === 0) return null
  return (
    <>
      <dt>{t('act.impact.held')}</dt>
      <dd>
        {kinds.map(([kind, fen]) => (
          <span key={kind} className="fact">
            {t(`act.impact.money.${kind}`)} {t('act.yuan', { amount: yuan(fen) })}
          </span>
        ))}
      </dd>
    </>
  )
}

interface DutiesProps {
  readonly name: 'pauses' | 'resumes' | 'drops'
  readonly duties: readonly DutyView[]
  /** When they would be due, as far as that is known. */
  readonly dates: HeldUp['duties']
}

/** Each with who owes it, the date that stands now, the date that takes its place, and what is left. */
function Duties({ name, duties, dates }: DutiesProps) {
  const { t } = useWords()
  if (duties.length === 0) return null
  return (
    <>
      <dt>{t(`act.impact.${name}`)}</dt>
      <dd>
        {duties.map(({ id, kind, role, dueAt, article, daysLeft }) => {
          const moved = dates.find(({ duty }) => duty === id)
          return (
            <span key={id} className="fact">
              {t(`duty.${kind}`)} <span className="caption">{t(`role.${role}`)}</span>{' '}
              <s>
                <When at={dueAt} article={article} dateOnly />
              </s>{' '}
              {moved && (
                <>
                  {t('act.impact.becomes')}{' '}
                  <When at={moved.dueAt} provisional={moved.provisional} dateOnly />{' '}
                </>
              )}
              {name !== 'drops' && t('act.impact.left', { count: daysLeft })}
            </span>
          )
        })}
      </dd>
    </>
  )
}
