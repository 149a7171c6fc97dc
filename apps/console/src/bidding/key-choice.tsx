import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyPair } from '#libs/sealing/sm'
import { KeyFromFiles } from './key-from-files.js'
import type { KeptKey } from './kept.js'
import { keyName } from './key-name.js'

interface KeyChoiceProps {
  readonly kept: KeptKey | null
  readonly verb: string
  readonly primary?: boolean
  readonly busy: boolean
  onKey(this: void, keys: KeyPair): Promise<void>
}

/** With the key of this computer, or with one out of files: what a lost computer does not stop. */
export function KeyChoice({ kept, verb, primary = false, busy, onKey }: KeyChoiceProps) {
  const { t } = useTranslation()
  const [fromFiles, setFromFiles] = useState(kept === null)
  return (
    <>
      {kept && (
        <div className="act-buttons">
          <Button
            type={primary ? 'primary' : 'default'}
            loading={busy}
            onClick={() => void onKey(kept.keys)}
          >
            {verb}
          </Button>
          <span className="caption">
            {t('key.ofThisComputer', { name: keyName(kept.keys.publicKey) })}
          </span>
          <Button
            type="text"
            aria-expanded={fromFiles}
            onClick={() => {
              setFromFiles(!fromFiles)
            }}
          >
            {t('key.withFiles')}
          </Button>
        </div>
      )}
      {!kept && <p>{t('key.notHere')}</p>}
      {fromFiles && (
        <KeyFromFiles verb={kept ? t('key.withBackup', { verb }) : verb} onKey={onKey} />
      )}
    </>
  )
}
