import type { UseQueryResult } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../api/problem.js'
import { Waiting } from './waiting.js'
import { Refusal } from './refusal.js'

interface AnsweredProps<Answer> {
  readonly query: UseQueryResult<Answer>
  readonly children: (answer: Answer) => ReactNode
}

/** A page of a query: waiting, failed with a way to try again, or its content. */
export function Answered<Answer>({ query, children }: AnsweredProps<Answer>) {
  const { t } = useTranslation()
  if (query.data !== undefined) return children(query.data)
  if (query.isPending) return <Waiting />
  return (
    <>
      <Refusal problem={problemOf(query.error)} />
      <Button onClick={() => void query.refetch()}>{t('state.again')}</Button>
    </>
  )
}
