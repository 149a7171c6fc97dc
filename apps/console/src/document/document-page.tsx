import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useParams, useSearchParams } from 'react-router'
import { v7 } from 'uuid'
import type { PreFlightRuleBook, ProjectPage } from '#libs/contracts/views'
import type { Values } from '../acts/fields.js'
import { call } from '../api/call.js'
import { usePreFlightRules, useProject } from '../api/queries.js'
import { Answered } from '../elements/answered.js'
import type { TenderView } from '../pages/tender-view.js'
import { actingRole, currentUser } from '../session/session.js'
import { answersIn, firstAnswers, type LotFacts } from './answers.js'
import { begunFor, keptDocument, recallDocument, recallDocuments } from './kept.js'
import { approvedIn } from './other-method.js'
import { Wizard, type Begun } from './wizard.js'

/** Where a document begins: at its tender, or at the lots of its project that no tender sells yet. */
async function begin(id: string, asked: string | null): Promise<Begun> {
  const person = (await currentUser())?.profile.sub ?? ''
  const tender = await draftedTender(id, asked)
  await recallDocument(person, id)
  const kept = keptDocument(person, id)
  const begun = tender ? begunAt(tender) : await begunFromPlan(kept?.project ?? asked ?? '')
  return { ...begun, id, person, ...(kept && { answers: kept.answers }) }
}

type From = Omit<Begun, 'id' | 'person'>

const begunAt = (tender: TenderView): From => ({
  ...{ project: tender.state.project, version: tender.version },
  ...{ answers: answersOf(tender), drafted: true, method: tender.state.method },
})

async function begunFromPlan(project: string): Promise<From> {
  const [lots, decided] = await Promise.all([lotsToSell(project), otherMethodFor(project)])
  const own = lots.filter(({ lot }) => decided === undefined || lot === decided.basis.after?.lot)
  return {
    ...{ project, version: 0, drafted: false, method: 'open-tender' },
    ...decided,
    answers: firstAnswers(own),
  }
}

/** What finance has approved for a lot of the project whose round failed, where it has. */
async function otherMethodFor(
  project: string,
): Promise<Required<Pick<Begun, 'method' | 'basis'>> | undefined> {
  const list = await call(`/procurement/tenders?project=${project}`)
  const { items } = list as { items: readonly TenderView[] } // the server's list
  return approvedIn(items)
}

/** The tender as it stands; a document that was never drafted is in no list of its project. */
async function draftedTender(id: string, project: string | null): Promise<TenderView | undefined> {
  if (project !== null) {
    const list = await call(`/procurement/tenders?project=${project}`)
    const { items } = list as { items: readonly { id: string }[] } // the server's list
    if (!items.some(one => one.id === id)) return undefined
  }
  return (await call(`/procurement/tenders/${id}`)) as TenderView // the tender's own page
}

const answersOf = ({ state }: TenderView): Values =>
  answersIn({ ...state.document, lots: state.lots.map(({ document }) => document) })

/** Stages from which a lot can be sold: never yet, or by a round that has failed. */
const unsold: readonly string[] = [
  ...['not-started', 'tender-failed', 'tendering-again', 'other-method'],
]

async function lotsToSell(project: string): Promise<readonly LotFacts[]> {
  const [object, page] = await Promise.all([
    call(`/procurement/projects/${project}`),
    call(`/supervision/project-pages/${project}`),
  ])
  const { state } = object as { state: { requirement?: { lots: readonly LotFacts[] } } } // its own page
  const { lots } = page as ProjectPage // the server's page
  const open = new Set(lots.filter(({ status }) => unsold.includes(status)).map(({ id }) => id))
  return (state.requirement?.lots ?? []).filter(({ lot }) => open.has(lot))
}

/** The tender document of one tender, written section by section. */
export function DocumentPage() {
  const { t } = useTranslation()
  const { id = '', section = 'lots' } = useParams()
  const [search] = useSearchParams()
  const begun = useQuery({
    queryKey: ['document', id],
    queryFn: () => begin(id, search.get('project')),
    // What somebody writes is never changed under his hands.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })
  const book = usePreFlightRules()
  if (actingRole() !== 'procurement-officer') {
    const mine = t(`role.${actingRole() ?? 'procedure'}`)
    const role = t('role.procurement-officer')
    return <p className="panel">{t('act.notYours', { role, mine })}</p>
  }
  return (
    <Answered query={begun}>
      {found => (
        <Answered query={book}>
          {rules => <InProject key={id} begun={found} rules={rules} section={section} />}
        </Answered>
      )}
    </Answered>
  )
}

interface InProjectProps {
  readonly begun: Begun
  readonly rules: PreFlightRuleBook
  readonly section: string
}

function InProject({ begun, rules, section }: InProjectProps) {
  const project = useProject(begun.project)
  return (
    <Answered query={project}>{page => <Wizard {...{ begun, rules, section, page }} />}</Answered>
  )
}

/** The way to a new document: on with the one that was begun for the project, or to a new one. */
export function NewDocument() {
  const { id = '' } = useParams()
  const [fresh] = useState(() => v7())
  const person = useQuery({
    queryKey: ['documents', 'begun'],
    queryFn: async ({ signal }) => {
      const me = (await currentUser())?.profile.sub ?? ''
      await recallDocuments(me, signal)
      return me
    },
  })
  return (
    <Answered query={person}>
      {me => (
        <Navigate
          to={`/tenders/${begunFor(me, id) ?? fresh}/document/lots?project=${id}`}
          replace
        />
      )}
    </Answered>
  )
}
