import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hashOf } from './hash-of.js'

interface PaperQuestionProps {
  readonly id: string
  /** SHA-256 in lower-case hexadecimal, or what was typed of it. */
  readonly hash: string
  readonly faulty: boolean
  onAnswer(this: void, hash: string): void
}

/** The paper that proves a record: its file is read here and only its hash leaves this computer. */
export function PaperQuestion({ id, hash, faulty, onAnswer }: PaperQuestionProps) {
  const { t } = useTranslation()
  const [name, setName] = useState<string>()
  return (
    <div className="paper">
      <label className="paper-file">
        <span className="paper-choose">{t('form.chooseFile')}</span>
        <span className="caption">{name ?? t('form.hashOnly')}</span>
        <input
          type="file"
          onChange={event => {
            const file = event.target.files?.[0]
            if (!file) return
            setName(file.name)
            void hashOf(file).then(onAnswer)
          }}
        />
      </label>
      <Input
        id={id}
        value={hash}
        status={faulty ? 'error' : ''}
        aria-invalid={faulty}
        placeholder={t('form.hash')}
        onChange={event => {
          onAnswer(event.target.value.trim().toLowerCase())
        }}
      />
    </div>
  )
}
