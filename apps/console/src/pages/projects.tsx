import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useProjects } from '../api/queries.js'
import { Answered } from '../elements/answered.js'
import { PageTitle } from '../elements/page-title.js'
import { inTable } from '../elements/when-words.js'
import { useLanguage } from '../words/language.js'

/** The list of projects: 50 to a page, the first column leads in, the last says what is next. */
export function Projects() {
  const { t } = useTranslation()
  const language = useLanguage()
  const [search] = useSearchParams()
  const projects = useProjects(search.get('cursor') ?? undefined)
  return (
    <>
      <PageTitle>{t('projects.title', { count: projects.data?.total ?? 0 })}</PageTitle>
      <Answered query={projects}>
        {({ items, next }) =>
          items.length === 0 ? (
            <p>{t('projects.none')}</p>
          ) : (
            <>
              <table className="plain panel">
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
                <Link to={`/projects?cursor=${encodeURIComponent(next)}`}>
                  {t('projects.older')}
                </Link>
              )}
            </>
          )
        }
      </Answered>
    </>
  )
}
