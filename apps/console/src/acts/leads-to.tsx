import { useWords } from '../words/of-method.js'
import type { WhatHappens } from '#libs/contracts/views'
import { When } from '../elements/when.js'

/** The duties that the procedures open on an act, each with who owes it and by when. */
export function ForetoldDuties({ opens }: Pick<WhatHappens, 'opens'>) {
  const { t } = useWords()
  return opens.map(({ kind, role, dueAt, article, provisional }, place) => (
    <span key={`${kind}${String(place)}`} className="fact">
      {t(`duty.${kind}`)} <span className="caption">{t(`role.${role}`)}</span>{' '}
      {dueAt !== undefined && (
        <When at={dueAt} article={article} provisional={provisional} dateOnly />
      )}
    </span>
  ))
}

/** The periods that an act starts, by their ends. */
export function Dates({ dates }: Pick<WhatHappens, 'dates'>) {
  const { t } = useWords()
  if (dates.length === 0) return null
  return (
    <>
      <dt>{t('act.dates')}</dt>
      <dd>
        {dates.map(({ end, rule, provisional }) => (
          <When key={`${rule}${end}`} at={end} article={rule} provisional={provisional} dateOnly />
        ))}
      </dd>
    </>
  )
}
