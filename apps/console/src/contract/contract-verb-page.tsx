import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { ProjectPage } from '#libs/contracts/views'
import { contractVerbActors, mayGive } from '../acts/acted.js'
import { Acting } from '../acts/acting.js'
import { contractVerbs } from '../acts/acts.js'
import { useInstitutionNames } from '../api/directory.js'
import { useContract, useProject } from '../api/queries.js'
import { Answered } from '../elements/answered.js'
import { PageTitle } from '../elements/page-title.js'
import { SignByKey } from '../signing/sign-by-key.js'
import { actingRole, seesProjects } from '../session/session.js'
import { nearerContract, type ContractView } from './contract-view.js'

/** The page of one act of a contract, whether it is owed or only may be done. */
export function ContractVerbPage() {
  const { id = '', verb = '', about } = useParams()
  const contract = useContract(id)
  return (
    <Answered query={contract}>
      {({ view }) =>
        seesProjects() ? (
          <Within {...{ view, verb, about }} />
        ) : (
          <Doing {...{ view, verb, about }} />
        )
      }
    </Answered>
  )
}

interface DoingProps {
  readonly view: ContractView
  readonly verb: string
  /** The proposal that is meant, where one is. */
  readonly about: string | undefined
  readonly page?: ProjectPage
}

function Within(props: Omit<DoingProps, 'page'>) {
  const project = useProject(props.view.state.project)
  return (
    <Answered query={project}>
      {page => <Doing {...props} page={nearerContract(page, props.view)} />}
    </Answered>
  )
}

function Doing({ view, verb, about, page }: DoingProps) {
  const { t } = useTranslation()
  const { id, state } = view
  const names = useInstitutionNames([state.supplier])
  const act = contractVerbs[verb]
  const byKey = verb === 'sign-contract-by-key'
  if ((act === undefined && !byKey) || !mayGive(verb, actingRole(), contractVerbActors)) {
    return <p className="panel">{t('state.notFound')}</p>
  }
  const title = t('contract.title', { lot: calledOf(page, names[state.supplier]) })
  const place = {
    ...{ subject: `contract-${id}`, caseId: `project/${state.project}` },
    about: about ?? state.lot,
  }
  return (
    <div className="act-page">
      <nav aria-label={t('nav.path')} className="crumbs">
        <Link to="/contracts">{t('nav.contracts')}</Link> /{' '}
        <Link to={`/contracts/${id}`}>{title}</Link>
      </nav>
      <PageTitle about={title}>{t(`act.does.${verb}`)}</PageTitle>
      {act ? (
        <Acting
          key={`${verb}${about ?? ''}`}
          {...{ act, place }}
          draft={`${id}.${verb}.${about ?? ''}`}
          around={{ ...knownOf(page), back: `/contracts/${id}` }}
        />
      ) : (
        <SignByKey view={view} title={title} />
      )}
    </div>
  )
}

/** A contract is called by its lot; who sees no project knows it by its supplier. */
const calledOf = (page: ProjectPage | undefined, supplier = ''): string =>
  page?.lots[0]?.title ?? supplier

const knownOf = (page: ProjectPage | undefined) =>
  page ? { timeline: page.timeline, duties: page.duties } : { timeline: [], duties: [] }
