import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { endOfDay } from '#libs/contracts/due-groups'
import type { DutyView } from '#libs/contracts/views'
import { call } from '../api/call.js'
import { ProblemError } from '../api/problem.js'
import { clockWords } from '../elements/when-words.js'
import { useCountyNow } from '../elements/county-clock.js'

/** 催办: asks whoever owes a duty that I wait for, once a day; its clock runs as before. */
export function Urge({ duty }: { readonly duty: DutyView }) {
  const { t } = useTranslation()
  const now = useCountyNow()
  const queries = useQueryClient()
  const { id, urgedAt } = duty
  const urging = useMutation({
    // The day's own key: asked twice, the answer is the first one's.
    mutationFn: (day: number) =>
      call(`/supervision/duties/${id}/urge-duty`, {
        ...{ method: 'POST', body: {} },
        idempotencyKey: `urge-${id}-${String(day)}`,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['today'] }),
  })
  if (urgedAt !== undefined && endOfDay(Date.parse(urgedAt)) === endOfDay(now)) {
    return <span className="caption">{t('today.urged', { at: clockWords(urgedAt) })}</span>
  }
  return (
    <>
      <Button
        size="small"
        aria-label={t('today.urgeWhat', { duty: t(`duty.${duty.kind}`) })}
        loading={urging.isPending}
        onClick={() => {
          urging.mutate(endOfDay(now))
        }}
      >
        {t('today.urge')}
      </Button>
      {urging.error instanceof ProblemError && (
        <span className="fault" role="alert">
          {urging.error.problem.detail ?? urging.error.problem.title}
        </span>
      )}
    </>
  )
}
