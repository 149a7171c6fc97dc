import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isUnanswered, type Problem } from '../api/problem.js'
import { Article } from './article.js'

interface RefusalProps {
  readonly problem: Problem
  /** What a faulty field is called here; undefined of what is no field of this page. */
  nameOf?(this: void, path: string): string | undefined
  /** What can be done about it here. */
  readonly children?: ReactNode
}

/** A refusal in four lines – reason, fix, who, rule – the same on a field and on a page. */
export function Refusal({ problem, nameOf, children }: RefusalProps) {
  const { t } = useTranslation()
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    line.current?.focus()
  }, [problem])
  const unread = t(isUnanswered(problem) ? 'state.unanswered' : 'state.failed')
  // What the server did not write itself has no words of its own.
  const reason = problem.type.startsWith('about:blank') ? unread : (problem.detail ?? problem.title)
  return (
    <div className="refusal" role="alert" tabIndex={-1} ref={line}>
      <p className="refusal-reason">{reason}</p>
      {problem.fix !== undefined && <p>{problem.fix}</p>}
      {problem.who !== undefined && <p>{problem.who}</p>}
      {problem.rule !== undefined && (
        <p className="refusal-rule">
          <Article rule={problem.rule} />
        </p>
      )}
      {problem.issues?.map(({ path, message, rule }) => (
        <p key={`${path} ${message}`}>
          {nameOf?.(path) ?? <code>{path}</code>} {message}{' '}
          {rule !== undefined && <Article rule={rule} />}
        </p>
      ))}
      {problem.status === 401 && (
        <p>
          <Link to="/sign-in" state={location.pathname.replace(/^\/app/, '') + location.search}>
            {t('signIn.act')}
          </Link>
        </p>
      )}
      {children}
    </div>
  )
}
