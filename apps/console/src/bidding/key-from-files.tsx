import { Button, Input } from 'antd'
import { useId, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyPair } from '#libs/sealing/sm'
import { FileChoice } from './file-choice.js'
import type { KeyFault } from './sealing.js'

interface KeyFromFilesProps {
  /** What is done with the key, on the button. */
  readonly verb: string
  onKey(this: void, keys: KeyPair): Promise<void>
}

/** The key out of its backup and its password, or out of the shares of enough people: of a lost computer. */
export function KeyFromFiles({ verb, onKey }: KeyFromFilesProps) {
  const { t } = useTranslation()
  const [files, setFiles] = useState<readonly File[]>([])
  const [password, setPassword] = useState('')
  const [fault, setFault] = useState<KeyFault>()
  const [busy, setBusy] = useState(false)
  const [field, told] = [useId(), useId()]
  const several = files.length > 1
  const take = async () => {
    const { keyFromBackup, keyFromShares } = await import('./sealing.js')
    const [first] = files
    const found = several
      ? await keyFromShares(files)
      : await keyFromBackup(first ?? new Blob(), password)
    if (typeof found === 'string') {
      setFault(found)
      return
    }
    setPassword('')
    await onKey(found)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setFault(undefined)
    setBusy(true)
    void take().finally(() => {
      setBusy(false)
    })
  }
  return (
    <form className="act-form" onSubmit={submit} noValidate>
      <div className="question">
        <span className="question-label">{t('key.files')}</span>
        <FileChoice
          label={t('key.files')}
          accept=".json"
          multiple
          chosen={files.length === 0 ? t('key.filesHint') : files.map(({ name }) => name).join(' ')}
          onChoose={setFiles}
        />
      </div>
      {!several && (
        <div className="question">
          <label htmlFor={field}>{t('key.passwordOf')}</label>
          <Input.Password
            id={field}
            value={password}
            autoComplete="off"
            status={fault ? 'error' : ''}
            aria-invalid={fault !== undefined}
            aria-describedby={told}
            onChange={event => {
              setPassword(event.target.value)
            }}
          />
        </div>
      )}
      <p id={told} className="fault" role="alert">
        {fault && t(`key.${fault}`)}
      </p>
      <div className="act-buttons">
        <Button htmlType="submit" loading={busy}>
          {verb}
        </Button>
      </div>
    </form>
  )
}
