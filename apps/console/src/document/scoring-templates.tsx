import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Values } from '../acts/fields.js'
import { factorsFrom } from './template-factors.js'

interface ScoringTemplatesProps {
  /** Takes the factors of a template in the place of those that stand there. */
  onTake(this: void, factors: readonly Values[]): void
}

/** Printed scoring tables to begin with; they are fetched once somebody writes a scoring section. */
export function ScoringTemplates({ onTake }: ScoringTemplatesProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState('')
  const templates = useQuery({
    queryKey: ['scoring-templates'],
    queryFn: async () =>
      (await import('../../../../seeds/scoring-templates.json')).default.templates,
    staleTime: Infinity,
  })
  const found = templates.data?.find(({ template }) => template === chosen)
  return (
    <div className="act-buttons">
      <label>
        <span className="caption">{t('document.template')}</span>{' '}
        <select
          className="pick"
          value={chosen}
          onChange={event => {
            setChosen(event.target.value)
          }}
        >
          <option value="">{t('form.pick')}</option>
          {templates.data?.map(({ template, title }) => (
            <option key={template} value={template} lang="zh-CN">
              {title}
            </option>
          ))}
        </select>
      </label>
      {found && (
        <Button
          onClick={() => {
            onTake(factorsFrom(found.factors))
          }}
        >
          {t('document.take')}
        </Button>
      )}
    </div>
  )
}
