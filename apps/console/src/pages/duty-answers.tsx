import { useWords } from '../words/of-method.js'
import type { DutyView } from '#libs/contracts/views'
import { actors } from '../acts/acted.js'
import { Article } from '../elements/article.js'
import { BudgetBar } from '../elements/budget-bar.js'
import { HowCounted } from '../elements/deadline-sheet.js'
import { useConsequence } from '../elements/duty-list.js'
import { SixAnswers } from '../elements/six-answers.js'
import { When } from '../elements/when.js'

/** Duties that end at the same instant stand in the order of their procedure. */
const placeOf = ({ kind }: DutyView): number => Object.keys(actors).indexOf(kind)

/** What is owed, the first due first. */
export const openDuties = (duties: readonly DutyView[]): readonly DutyView[] =>
  duties
    .filter(({ state }) => state === 'open' || state === 'paused')
    .toSorted((one, other) => one.dueAt.localeCompare(other.dueAt) || placeOf(one) - placeOf(other))

interface DutyAnswersProps {
  /** In which phase or step the object is. */
  readonly where: string
  readonly duties: readonly DutyView[]
}

/** The six answers of an object come of its nearest open duty, with how its date was counted below. */
export function DutyAnswers({ where, duties }: DutyAnswersProps) {
  const { t } = useWords()
  const consequence = useConsequence()
  const [next] = openDuties(duties)
  if (next === undefined) {
    return (
      <SixAnswers
        where={where}
        next={t('project.nothingNext')}
        until={t('project.noDeadline')}
        who={t('project.nobody')}
        basis={t('project.noBasis')}
        otherwise={t('project.noConsequence')}
      />
    )
  }
  return (
    <>
      <SixAnswers
        where={where}
        next={t(`duty.${next.kind}`)}
        until={
          <>
            <When
              at={next.dueAt}
              counted={next}
              provisional={next.provisional}
              pausedSince={next.pausedSince}
            />
            <BudgetBar spent={next.spent} paused={next.state === 'paused'} />
          </>
        }
        who={t(`role.${next.role}`)}
        basis={<Article rule={next.article} />}
        otherwise={consequence(next)}
      />
      <HowCounted key={next.id} duty={next.id} />
    </>
  )
}
