import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { mayGive, projectVerbActors } from '../acts/acted.js'
import { useProjects } from '../api/queries.js'
import { SearchBox } from '../frame/search-box.js'
import { Answered } from '../elements/answered.js'
import { PageTitle } from '../elements/page-title.js'
import { inTable } from '../elements/when-words.js'
import { actingRole } from '../session/session.js'
import { useLanguage } from '../words/language.js'

/** What the server is asked of what stands in the address. */
function askedOf(search: URLSearchParams): URLSearchParams {
  const known = ['search', 'cursor'].flatMap(name => {
    const value = search.get(name)
    return value === null ? [] : [[name, value]]
  })
  return new URLSearchParams(known)
}

/** The same list from the next cursor on. */
function onward(asked: URLSearchParams, cursor: string): string {
  const next = new URLSearchParams(asked)
  next.set('cursor', cursor)
  return next.toString()
}

/** The list of projects: 50 to a page, the first column leads in, the last says what is next. */
export function Projects() {
  const { t } = useTranslation()
  const language = useLanguage()
  const [search] = useSearchParams()
  const asked = askedOf(search)
  const sought = asked.get('search')
  const projects = useProjects(asked)
  return (
    <>
      <div className="page-head">
        <PageTitle>{t('projects.title', { count: projects.data?.total ?? 0 })}</PageTitle>
        <span className="push" />
        {mayGive('open-project', actingRole(), projectVerbActors) && (
          <Link to="/projects/new">{t('act.does.open-project')}</Link>
        )}
      </div>
      <SearchBox className="search only-narrow" />
      {sought !== null && (
        <p className="sought">
          {t('projects.sought', { words: sought })}{' '}
          <Link to="/projects">{t('projects.clear')}</Link>
        </p>
      )}
      <Answered query={projects}>
        {({ items, next }) =>
          items.length === 0 ? (
            <p className="panel quiet">
              {t(sought === null ? 'projects.none' : 'projects.noMatch')}
            </p>
          ) : (
            <>
              <table className="plain panel stacks projects">
                <thead>
                  <tr>
                    <th scope="col">{t('projects.name')}</th>
                    <th scope="col">{t('projects.phase')}</th>
                    <th scope="col">{t('projects.until')}</th>
                    <th scope="col">{t('projects.next')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map(project => (
                    <tr key={project.id}>
                      <td>
                        <Link to={`/projects/${project.id}`}>{project.title}</Link>
                      </td>
                      <td>{t(`phase.${project.phase}`)}</td>
                      <td>
                        {project.until !== undefined && (
                          <time dateTime={project.until}>{inTable(project.until, language)}</time>
                        )}
                      </td>
                      <td>{project.next !== undefined && t(`duty.${project.next}`)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {next !== undefined && (
                <Link to={`/projects?${onward(asked, next)}`}>{t('projects.older')}</Link>
              )}
            </>
          )
        }
      </Answered>
    </>
  )
}
