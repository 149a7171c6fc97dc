import { Fragment } from 'react'
import { useWords } from '../words/of-method.js'
import type { DutyView } from '#libs/contracts/views'
import { When } from '../elements/when.js'
import { yuan } from '../elements/yuan.js'
import type { Impact } from './impact.js'

/** What a decision does to the duties and the money around it, before it is taken. */
export function ImpactWords({ impact }: { readonly impact: Impact }) {
  const { t } = useWords()
  const { pauses, resumes, drops, until, held, freed, reserved } = impact
  const sums = { held, freed, reserved }
  return (
    <>
      <Duties name="pauses" duties={pauses} />
      <Duties name="resumes" duties={resumes} />
      <Duties name="drops" duties={drops} />
      {until !== undefined && (
        <>
          <dt>{t('act.impact.until')}</dt>
          <dd>
            <When at={until} article="法§57" dateOnly />
          </dd>
        </>
      )}
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

interface DutiesProps {
  readonly name: 'pauses' | 'resumes' | 'drops'
  readonly duties: readonly DutyView[]
}

/** Each with who owes it, the date that stands now, and what is left of it. */
function Duties({ name, duties }: DutiesProps) {
  const { t } = useWords()
  if (duties.length === 0) return null
  return (
    <>
      <dt>{t(`act.impact.${name}`)}</dt>
      <dd>
        {duties.map(({ id, kind, role, dueAt, article, daysLeft }) => (
          <span key={id} className="fact">
            {t(`duty.${kind}`)} <span className="caption">{t(`role.${role}`)}</span>{' '}
            <s>
              <When at={dueAt} article={article} dateOnly />
            </s>{' '}
            {name !== 'drops' && t('act.impact.left', { count: daysLeft })}
          </span>
        ))}
      </dd>
    </>
  )
}
