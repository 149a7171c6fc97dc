import { capitalFigures, formatYuan, parseYuan } from './index.js'

test.each([
  ['1,409.50', '壹仟肆佰零玖元伍角'],
  ['6,007.14', '陆仟零柒元壹角肆分'],
  ['1,680.32', '壹仟陆佰捌拾元零叁角贰分'],
  ['107,000.53', '壹拾万柒仟元零伍角叁分'],
  ['16,409.02', '壹万陆仟肆佰零玖元零贰分'],
  ['325.04', '叁佰贰拾伍元零肆分'],
  ['36,830,000.00', '叁仟陆佰捌拾叁万元整'],
  ['100,000,000.00', '壹亿元整'],
  ['100,000,001.00', '壹亿零壹元整'],
  ['10,000,100.00', '壹仟万零壹佰元整'],
  ['1,002,000.00', '壹佰万贰仟元整'],
  ['0.50', '伍角'],
  ['0.05', '伍分'],
  ['0.00', '零元整'],
  ['−20.10', '负贰拾元零壹角'],
])('%s yuan in capital figures: %s', (figures, capitals) => {
  expect(capitalFigures(parseYuan(figures))).toBe(capitals)
  expect(formatYuan(parseYuan(figures))).toBe(figures)
})
