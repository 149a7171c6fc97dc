import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { wordsOf, type ChoiceField, type OrderField, type PickField } from './fields.js'
import { pickableWords } from './pickable-words.js'
import { questionId } from './question-id.js'

interface SeveralProps {
  readonly path: readonly (string | number)[]
  readonly chosen: readonly string[]
  onAnswer(this: void, value: readonly string[]): void
}

/** Any of a few, all in sight; the answer keeps their own order. */
export function Many({ field, path, chosen, onAnswer }: SeveralProps & { field: ChoiceField }) {
  const { t } = useTranslation()
  return (
    <div id={questionId(path)} tabIndex={-1} className="many">
      {field.options.map(option => (
        <label key={option} className="many-one">
          <input
            type="checkbox"
            checked={chosen.includes(option)}
            onChange={event => {
              const { checked } = event.target
              onAnswer(
                field.options.filter(one => (one === option ? checked : chosen.includes(one))),
              )
            }}
          />
          {t(`option.${wordsOf(field)}.${option}`)}
        </label>
      ))}
    </div>
  )
}

/** Any of what the object has, all in sight. */
export function Several({
  options,
  path,
  chosen,
  onAnswer,
}: SeveralProps & Pick<PickField, 'options'>) {
  const { t } = useTranslation()
  const values = options.map(({ value }) => value)
  return (
    <div id={questionId(path)} tabIndex={-1} className="many">
      {options.map(option => (
        <label key={option.value} className="many-one">
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={event => {
              const { checked } = event.target
              onAnswer(
                values.filter(one => (one === option.value ? checked : chosen.includes(one))),
              )
            }}
          />
          {pickableWords(option, t)}
        </label>
      ))}
    </div>
  )
}

/** Things in an order, each with a way up: no dragging is asked of anybody. */
export function Order({ field, path, chosen, onAnswer }: SeveralProps & { field: OrderField }) {
  const { t } = useTranslation()
  const known = chosen.filter(one => field.options.some(({ value }) => value === one))
  const left = field.options.map(({ value }) => value).filter(one => !known.includes(one))
  const all = [...known, ...left]
  const raise = (place: number) =>
    all.map((one, at) => {
      if (at === place - 1) return all[place] ?? one
      return at === place ? (all[place - 1] ?? one) : one
    })
  return (
    <ol id={questionId(path)} tabIndex={-1} className="order">
      {all.map((one, place) => {
        const option = field.options.find(({ value }) => value === one)
        const words = option ? pickableWords(option, t) : one
        return (
          <li key={one}>
            {words}
            {place > 0 && (
              <Button
                size="small"
                type="text"
                aria-label={t('form.raiseWhat', { what: words })}
                onClick={() => {
                  onAnswer(raise(place))
                }}
              >
                {t('form.raise')}
              </Button>
            )}
          </li>
        )
      })}
    </ol>
  )
}
