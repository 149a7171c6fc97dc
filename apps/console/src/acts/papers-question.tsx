import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hashOf } from './hash-of.js'

interface PapersQuestionProps {
  readonly id: string
  /** SHA-256 of each file in lower-case hexadecimal. */
  readonly hashes: readonly string[]
  onAnswer(this: void, hashes: readonly string[]): void
}

/** Several files that prove something: they are read here and only their hashes leave this computer. */
export function PapersQuestion({ id, hashes, onAnswer }: PapersQuestionProps) {
  const { t } = useTranslation()
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const add = async (files: readonly File[]) => {
    const read = await Promise.all(
      files.map(async file => [await hashOf(file), file.name] as const),
    )
    setNames({ ...names, ...Object.fromEntries(read) })
    onAnswer([...new Set([...hashes, ...read.map(([hash]) => hash)])])
  }
  return (
    <div className="papers-files">
      <label className="paper-file">
        <span className="paper-choose">{t('form.chooseFiles')}</span>
        <span className="caption">{t('form.hashOnly')}</span>
        <input
          id={id}
          type="file"
          multiple
          onChange={event => {
            void add([...(event.target.files ?? [])])
          }}
        />
      </label>
      <ul className="rows">
        {hashes.map(hash => (
          <li key={hash} className="brief">
            {names[hash]} <code className="caption">{hash.slice(0, 16)}…</code>
            <Button
              size="small"
              type="text"
              onClick={() => {
                onAnswer(hashes.filter(one => one !== hash))
              }}
            >
              {t('bid.takeOut')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
