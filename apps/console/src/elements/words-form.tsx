import { Button, Input } from 'antd'
import { useId, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'

interface WordsFormProps {
  readonly label: string
  readonly hint: string
  /** On the button. */
  readonly verb: string
  readonly busy: boolean
  /** With the words as they were typed, without blanks around them; never empty. */
  onGive(this: void, words: string): Promise<void>
}

/** One question that is answered in words, and the act that takes them. */
export function WordsForm({ label, hint, verb, busy, onGive }: WordsFormProps) {
  const { t } = useTranslation()
  const [field, told] = [useId(), useId()]
  const [typed, setTyped] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const words = typed.trim()
    setMissing(words === '')
    if (words !== '') void onGive(words)
  }
  return (
    <form className="act-form" noValidate onSubmit={submit}>
      <div className="question">
        <label htmlFor={field}>{label}</label>
        <span className="caption">{hint}</span>
        <Input.TextArea
          id={field}
          value={typed}
          autoSize={{ minRows: 3 }}
          status={missing ? 'error' : ''}
          aria-invalid={missing}
          aria-describedby={told}
          onChange={event => {
            setTyped(event.target.value)
          }}
        />
        <p id={told} className="fault">
          {missing && t('form.missing')}
        </p>
      </div>
      <div className="act-buttons">
        <Button htmlType="submit" loading={busy}>
          {verb}
        </Button>
      </div>
    </form>
  )
}
