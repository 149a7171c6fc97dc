import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Answered } from '../elements/answered.js'
import { EventWords } from '../elements/event-words.js'
import { StatusTag } from '../elements/status-tag.js'
import { actingRole, seesProjects } from '../session/session.js'
import { Download } from './download.js'
import { makesPapers, paperStatus } from './paper-verbs.js'
import type { ObjectPaper } from '#libs/contracts/views'
import { usePapersOf, type PaperObject, type PaperOfObject } from './queries.js'

interface PapersTabProps {
  readonly object: PaperObject
  readonly project: string
  /** Titles of lots, by their ids. */
  readonly lots: Readonly<Record<string, string>>
}

/** The papers of an object in the order in which a purchase brings them forth. */
export function PapersTab({ object, project, lots }: PapersTabProps) {
  const { t } = useTranslation()
  const papers = usePapersOf(object, seesProjects() ? project : undefined)
  return (
    <Answered query={papers}>
      {found => (
        <div className="panel">
          <table className="plain stacks">
            <caption className="caption">{t('papers.written')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('papers.paper')}</th>
                <th scope="col">{t('papers.standing')}</th>
                <th scope="col">{t('papers.code')}</th>
                <th scope="col">{t('papers.file')}</th>
              </tr>
            </thead>
            <tbody>
              {found.map(paper => (
                <Row
                  key={`${paper.kind}${paper.about}${paper.lot ?? paper.entry ?? ''}`}
                  {...{ paper, project, object }}
                  which={paper.lot === undefined ? paper.number : lots[paper.lot]}
                  isLast={isLast(paper, found)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Answered>
  )
}

interface RowProps {
  readonly paper: PaperOfObject
  readonly project: string
  readonly object: PaperObject
  /** The lot that it is of, or the number of one notice of several. */
  readonly which: string | undefined
  /** Whether nothing of its kind came after it. */
  readonly isLast: boolean
}

/** A number is given to the newest of several notices; an earlier one had its own in its time. */
const isLast = ({ kind, entry }: ObjectPaper, all: readonly ObjectPaper[]): boolean =>
  all.findLast(one => one.kind === kind)?.entry === entry

function Row({ paper, project, object, which, isLast }: RowProps) {
  const { t } = useTranslation()
  const { kind, about, missing, checkCode, numbered } = paper
  const name = t(`papers.kind.${kind}`)
  const file = { kind, about, lot: paper.lot, entry: paper.entry, paper: numbered?.id }
  return (
    <tr>
      <th scope="row">
        {name}
        {which !== undefined && <span className="caption below">{which}</span>}
      </th>
      <td data-head={t('papers.standing')}>
        {missing === undefined ? (
          <Standing {...{ paper, project, object, isLast }} />
        ) : (
          <span className="quiet">
            {t('papers.waitsFor')} <EventWords type={missing} />
          </span>
        )}
      </td>
      <td data-head={t('papers.code')} className="caption">
        {checkCode}
      </td>
      <td>{missing === undefined && <Download file={file} name={nameOf(name, which)} />}</td>
    </tr>
  )
}

const nameOf = (name: string, which: string | undefined): string =>
  which === undefined ? name : `${name} ${which}`

/** A draft until it has a number; with it, where it stands on its way to the seal. */
function Standing({ paper, project, object, isLast }: Omit<RowProps, 'which'>) {
  const { t } = useTranslation()
  const { kind, about, lot, numbered } = paper
  if (numbered) {
    return (
      <>
        <Link to={`/papers/${numbered.id}`}>{numbered.number}</Link>{' '}
        <StatusTag status={paperStatus[numbered.status]} />
        <span className="caption below">{t(`papers.status.${numbered.status}`)}</span>
      </>
    )
  }
  const asked = new URLSearchParams({ project, kind, about, ...(lot !== undefined && { lot }) })
  asked.set('back', `/${object.of}s/${object.about}/files`)
  return (
    <>
      <StatusTag status="draft" />{' '}
      {isLast && makesPapers(actingRole()) && (
        <Link to={`/papers/number?${asked.toString()}`}>{t('act.does.number-paper')}</Link>
      )}
    </>
  )
}
