import { useTranslation } from 'react-i18next'
import type { LotView } from '#libs/contracts/views'
import { foreign } from '../elements/article-words.js'
import { VerbRows } from '../elements/verb-rows.js'
import { actingRole } from '../session/session.js'
import { useLanguage } from '../words/language.js'
import type { TenderView } from './tender-view.js'
import { verbsOf } from './tender-verbs.js'

interface TenderVerbsProps {
  readonly view: TenderView
  readonly lots: readonly LotView[]
  /** County time. */
  readonly now: string
}

/** A document has pages of its own; all else is one form. */
const addressOf = (id: string, command: string, lot: string): string =>
  command === 'redraft-tender'
    ? `/tenders/${id}/document/lots`
    : `/tenders/${id}/acts/${command}${lot && `/${lot}`}`

/** What this role may have to do here although nobody owes it. */
export function TenderVerbs({ view, lots, now }: TenderVerbsProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const verbs = verbsOf(view, { lots, now }, actingRole())
  const rows = verbs.map(({ command, lot = '' }) => {
    const found = lots.find(({ id }) => id === lot)
    const beside = found && (
      <span className="caption">
        {t('lane.lot', { number: found.number })}{' '}
        <span lang={foreign(found.title, language)}>{found.title}</span>
      </span>
    )
    return { command, to: addressOf(view.id, command, lot), beside }
  })
  return <VerbRows title={t('tender.verbs')} rows={rows} />
}
