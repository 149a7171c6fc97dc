import { useTranslation } from 'react-i18next'
import type { CountyFigure } from '#libs/contracts/views'
import { yuan } from '../elements/yuan.js'
import { answersOf, valueFields } from './figure-acts.js'
import { textOf, wordsOf } from '../acts/fields.js'

/** A figure as people say it: 30 日, 400,000.00 元, A级 50、B级 30. */
export function useFigureWords() {
  const { t } = useTranslation()
  return (figure: Pick<CountyFigure, 'unit' | 'shipped'>, value: unknown): string => {
    if (typeof value === 'number') {
      const amount = figure.unit === 'fen' ? yuan(value) : String(value)
      return t(`figures.unit.${figure.unit}`, { amount })
    }
    const answers = answersOf(figure, value)
    if (figure.unit !== 'table') {
      const roll = t(`option.figureRoll.${textOf(answers, 'roll')}`)
      const period = t(`figures.unit.${textOf(answers, 'unit')}`, { amount: answers['length'] })
      return textOf(answers, 'roll') === 'none' ? period : `${period}（${roll}）`
    }
    return valueFields(figure)
      .map(field => {
        const answer = textOf(answers, field.name)
        const said =
          field.kind === 'choice'
            ? t(`option.${wordsOf(field)}.${answer}`)
            : field.kind === 'yes-no'
              ? t(`form.${answer}`)
              : answer
        return `${t(`field.${wordsOf(field)}`)} ${said}`
      })
      .join(t('form.and'))
  }
}
