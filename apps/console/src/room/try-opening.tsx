import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { mayGive } from '../acts/acted.js'
import { rehearse, type Given } from '../acts/give.js'
import { Foretold } from '../acts/preview.js'
import { useProject } from '../api/queries.js'
import { useAsked } from '../bidding/use-asked.js'
import { Refusal } from '../elements/refusal.js'
import { When } from '../elements/when.js'
import { actingRole } from '../session/session.js'

/** Owed before the bids can be opened: an outage of ours, and questions that hold the opening. */
const holding: readonly string[] = ['judge-outage', 'judge-open-questions']

interface TryOpeningProps {
  readonly tender: string
  readonly project: string
}

/** Beside the opening, for those who may give it where the procedure is away: whether it would be held. */
export function TryOpening(props: TryOpeningProps) {
  return mayGive('open-bids', actingRole()) ? <Trying {...props} /> : null
}

/** Nothing is opened and nothing is kept, and of what lies in the box nothing is told. */
function Trying({ tender, project }: TryOpeningProps) {
  const { t } = useTranslation()
  const { busy, problem, ask } = useAsked()
  const [would, setWould] = useState<Given>()
  const { data: page } = useProject(project)
  const held = page?.duties.filter(({ kind, state }) => state === 'open' && holding.includes(kind))
  const attempt = async () => {
    setWould(undefined)
    setWould(await rehearse({ path: `/procurement/tenders/${tender}/open-bids` }, {}))
  }
  return (
    <section className="panel act-form" aria-labelledby="try-opening">
      <h2 id="try-opening">{t('openingRoom.try.title')}</h2>
      <p>{t('openingRoom.try.lead')}</p>
      {held?.length === 0 && <p>{t('openingRoom.try.nothingHolds')}</p>}
      {held && held.length > 0 && (
        <ul className="rows" aria-label={t('openingRoom.try.holds')}>
          {held.map(duty => (
            <li key={duty.id}>
              <Link to={`/projects/${project}/duties/${duty.id}`}>{t(`duty.${duty.kind}`)}</Link>{' '}
              <When at={duty.dueAt} counted={duty} brief />
            </li>
          ))}
        </ul>
      )}
      <div className="act-buttons">
        <Button loading={busy} onClick={() => void ask(attempt)}>
          {t('openingRoom.try.act')}
        </Button>
      </div>
      {problem && <Refusal problem={problem} />}
      {would && <Foretold would={would} undo="none" />}
    </section>
  )
}
