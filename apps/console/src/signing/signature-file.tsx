import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ContractVersion } from '#libs/contracts/views'
import { download } from '../bidding/download.js'
import { keyName } from '../bidding/key-name.js'
import { absolute } from '../elements/when-words.js'
import { useLanguage } from '../words/language.js'

type Signature = NonNullable<ContractVersion['signatures']>[number]

interface SignatureFileProps {
  readonly contract: string
  readonly version: number
  readonly signature: Signature
}

/** Who signed by which key, and the file that proves it without the county. */
export function SignatureFile({ contract, version, signature: signed }: SignatureFileProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { at, side, document, terms, publicKey, signature } = signed
  const statement = {
    ...{ format: 'xinpei contract signature v1', contract, version, side, document, terms },
  }
  return (
    <div>
      {t(`option.sealedBy.${side}`)} · <time dateTime={at}>{absolute(at, language)}</time> ·{' '}
      <code>{keyName(publicKey)}</code>{' '}
      <Button
        type="link"
        onClick={() => {
          download(`xinpei-signature-${side}.json`, { statement, publicKey, signature })
        }}
      >
        {t('signing.proof')}
      </Button>
    </div>
  )
}
