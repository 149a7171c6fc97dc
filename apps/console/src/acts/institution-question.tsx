import { useTranslation } from 'react-i18next'
import { useInstitutions } from '../api/directory.js'

interface InstitutionQuestionProps {
  readonly id: string
  readonly institution: string
  readonly faulty: boolean
  readonly described: string | undefined
  onAnswer(this: void, institution: string): void
}

/** An institution of the directory by its name, in the browser's own control: typing finds it. */
export function InstitutionQuestion({
  id,
  institution,
  faulty,
  described,
  onAnswer,
}: InstitutionQuestionProps) {
  const { t } = useTranslation()
  const { data: listed, isPending } = useInstitutions()
  return (
    <select
      id={id}
      className="pick"
      value={institution}
      aria-invalid={faulty}
      aria-busy={isPending}
      {...(faulty && described !== undefined && { 'aria-describedby': described })}
      onChange={event => {
        onAnswer(event.target.value)
      }}
    >
      <option value="">{t(isPending ? 'form.reading' : 'form.pick')}</option>
      {listed?.map(({ id: one, name }) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </select>
  )
}

/** What an institution is called. */
export function InstitutionName({ institution }: { readonly institution: string }) {
  const { data: listed } = useInstitutions()
  return listed?.find(({ id }) => id === institution)?.name ?? institution
}
