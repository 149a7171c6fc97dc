import { useWords } from '../words/of-method.js'
import { Link } from 'react-router'
import { mayGive } from '../acts/acted.js'
import { PersonName } from '../acts/person-question.js'
import { actingRole } from '../session/session.js'
import type { Situated } from './situated.js'

/** Who sits: members see seats, whoever organises it sees names, and both see which is vacant. */
export function Committee({ view, round, evaluation, half, me }: Situated) {
  const { t } = useWords()
  const { lot } = round.document
  const state = evaluation?.state
  const drawable = view.state.status === 'receiving-bids' && mayGive('commit-draw', actingRole())
  return (
    <section className="panel" aria-labelledby="committee">
      <h2 id="committee">{t('room.committee')}</h2>
      {!state && (
        <p className="quiet">
          {t('room.noCommittee')}{' '}
          {drawable && (
            <Link to={`/tenders/${view.id}/acts/commit-draw/${lot}`}>
              {t('act.does.commit-draw')}
            </Link>
          )}
        </p>
      )}
      {state?.status === 'drawing' && (
        <dl className="facts facts-narrow">
          <dt>{t('room.draw.experts')}</dt>
          <dd>
            {t('room.draw.of', { experts: state.draw.experts, of: state.draw.candidates.length })}
          </dd>
          <dt>{t('room.draw.commitment')}</dt>
          <dd>
            <code>{state.draw.seedCommitment.slice(0, 12)}…</code>
          </dd>
          <dt>{t('room.draw.drawn')}</dt>
          <dd>
            {state.draw.drawn.length === 0 && t('room.draw.notYet')}
            {state.draw.drawn.map(person => (
              <span key={person} className="fact">
                <PersonName person={person} />
              </span>
            ))}
          </dd>
        </dl>
      )}
      {state && 'members' in state && (
        <ol className="rows seats">
          {state.members.map(({ person, seat }, place) => (
            <li key={person} className="brief">
              <span>
                {t(`option.member.${person === me ? 'mine' : seat}`, { number: place + 1 })}
                {state.chair === person && <span className="caption"> {t('room.chair')}</span>}
              </span>
              {half === 'organiser' && (
                <span className="caption">
                  <PersonName person={person} />
                </span>
              )}
            </li>
          ))}
          {state.vacant.map(({ person, seat }, place) => (
            <li key={person} className="brief quiet">
              {t(`option.vacant.${seat}`, { number: place + 1 })}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
