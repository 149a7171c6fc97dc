import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../api/problem.js'
import { Article } from './article.js'

/** A refusal in four lines – reason, fix, who, rule – the same on a field and on a page. */
export function Refusal({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation()
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    line.current?.focus()
  }, [problem])
  const reason = problem.status === 0 ? t('state.failed') : (problem.detail ?? problem.title)
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
          <code>{path}</code> {message} {rule !== undefined && <Article rule={rule} />}
        </p>
      ))}
    </div>
  )
}
