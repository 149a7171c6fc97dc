import { useTranslation } from 'react-i18next'
import type { DutyView } from '#libs/contracts/views'
import type { LotRound } from '#libs/domain/procurement/tender'
import type { LodgedChallenge } from '#libs/domain/procurement/challenge'
import { Article } from '../elements/article.js'
import { StatusTag } from '../elements/status-tag.js'
import { VerbRows } from '../elements/verb-rows.js'
import { When } from '../elements/when.js'
import { absolute } from '../elements/when-words.js'
import { useLanguage } from '../words/language.js'

interface Step {
  readonly name: string
  readonly done: boolean
}

/** The life of a challenge or complaint, the step it is at marked. */
export function LifeSteps({ of, steps }: { readonly of: string; readonly steps: readonly Step[] }) {
  const { t } = useTranslation()
  const at = steps.findIndex(({ done }) => !done)
  return (
    <ol className="life-steps" aria-label={t('remedy.life')}>
      {steps.map(({ name, done }, place) => (
        <li
          key={name}
          className={done ? 'life-done' : 'life-ahead'}
          {...(place === at && { 'aria-current': 'step' as const })}
        >
          {done && '✓ '}
          {t(`remedy.step.${of}.${name}`)}
        </li>
      ))}
    </ol>
  )
}

type Objection = LodgedChallenge['objections'][number]

interface ObjectionsProps {
  readonly objections: readonly Objection[]
  readonly findings: readonly {
    readonly objection: string
    readonly upheld: boolean
    readonly reason: string
  }[]
}

/** Each matter with facts, ground, evidence and request, and what was found of it. */
export function Objections({ objections, findings }: ObjectionsProps) {
  const { t } = useTranslation()
  return (
    <section className="panel apart" aria-labelledby="matters">
      <h2 id="matters">{t('remedy.matters')}</h2>
      {objections.map(({ objection, what, facts, ground, remedy, evidence }, place) => {
        const finding = findings.find(one => one.objection === objection)
        return (
          <section key={objection} aria-labelledby={`matter-${objection}`}>
            <h3 id={`matter-${objection}`}>
              {String(place + 1)} · {what}
            </h3>
            <dl className="facts">
              <dt>{t('field.objectionFacts')}</dt>
              <dd>{facts}</dd>
              <dt>{t('field.objectionGround')}</dt>
              <dd>{ground}</dd>
              <dt>{t('field.objectionRemedy')}</dt>
              <dd>{remedy}</dd>
              <dt>{t('field.objectionEvidence')}</dt>
              <dd>
                <Hashes hashes={evidence} />
              </dd>
              <dt>{t('remedy.finding')}</dt>
              <dd>
                {finding === undefined
                  ? t('remedy.notFound')
                  : `${t(finding.upheld ? 'remedy.upheld' : 'remedy.notUpheld')} · ${finding.reason}`}
              </dd>
            </dl>
          </section>
        )
      })}
    </section>
  )
}

export function Hashes({ hashes }: { readonly hashes: readonly string[] }) {
  const { t } = useTranslation()
  if (hashes.length === 0) return t('remedy.noEvidence')
  return hashes.map(hash => (
    <span key={hash} className="fact">
      {t('contract.hash', { hash: hash.slice(0, 16) })}
    </span>
  ))
}

interface Judged {
  readonly question: string
  readonly admissible: boolean
  readonly rule: string
  readonly until?: string | undefined
}

/** What was found of each question of admissibility when it came in. */
export function Admissibility({ judged }: { readonly judged: readonly Judged[] }) {
  const { t } = useTranslation()
  return (
    <section className="panel apart" aria-labelledby="admissibility">
      <h2 id="admissibility">{t('remedy.admissibility')}</h2>
      <ul className="rows">
        {judged.map(({ question, admissible, rule, until }) => (
          <li key={question} className="brief">
            {admissible ? '✓' : '✗'} {t(`remedy.question.${question}`)} ·{' '}
            {t(admissible ? 'remedy.admitted' : 'remedy.notAdmitted')}{' '}
            <span className="caption">
              {until !== undefined && `${t('remedy.lastDay')} ${until} · `}
              <Article rule={rule} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface HeldUpProps {
  /** The lot in its tender. */
  readonly round: LotRound | undefined
  /** What the bureaus owe, where the reader sees it. */
  readonly duties: readonly DutyView[]
  readonly lot: string
}

/** What stands still and why, with the duties whose clocks are stopped; nothing where nothing does. */
export function HeldUp({ round, duties, lot }: HeldUpProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const stands = round?.suspensions.filter(({ to }) => to === undefined) ?? []
  const paused = duties.filter(
    ({ state, about }) => state === 'paused' && (about === undefined || about.startsWith(lot)),
  )
  if (stands.length === 0) return null
  return (
    <section className="panel apart" aria-labelledby="held-up">
      <h2 id="held-up">
        {t('remedy.heldUp')} <StatusTag status="suspended" />
      </h2>
      <ul className="rows">
        {stands.map(({ suspension, from, endsAt }) => (
          <li key={suspension} className="brief">
            {t('remedy.since')} <time dateTime={from}>{absolute(from, language)}</time>{' '}
            {endsAt !== undefined && (
              <>
                {t('remedy.endsByLaw')} <When at={endsAt} article="法§57" />
              </>
            )}
          </li>
        ))}
        {paused.map(duty => (
          <li key={duty.id} className="brief">
            <StatusTag status="clock-paused" /> {t(`duty.${duty.kind}`)}{' '}
            <span className="caption">
              {t(`role.${duty.role}`)} · {t('remedy.daysKept', { count: duty.daysLeft })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface VerbsProps {
  /** `/challenges/<id>`. */
  readonly address: string
  readonly verbs: readonly string[]
}

/** What this reader may do of it as it stands. */
export function RemedyVerbs({ address, verbs }: VerbsProps) {
  const { t } = useTranslation()
  const rows = verbs.map(command => ({ command, to: `${address}/acts/${command}` }))
  return <VerbRows title={t('contract.verbs')} rows={rows} />
}
