/**
 * The one file with colour values; antd, ECharts and print take theirs from here.
 * Contrast was computed for every pair: text ≥ 4.5:1, control edges and focus ≥ 3:1, in both themes.
 */
export interface Tokens {
  readonly layout: string
  readonly box: string
  readonly raised: string
  readonly line: string
  readonly control: string
  readonly text: string
  readonly second: string
  readonly third: string
  readonly hint: string
  readonly primary: string
  readonly hover: string
  readonly active: string
  readonly tint: string
  readonly onPrimary: string
  /** Each state is [text, ground, edge]. */
  readonly state: Readonly<Record<StateName, readonly [text: string, ground: string, edge: string]>>
  readonly series: readonly string[]
}

export type StateName = 'success' | 'warning' | 'error' | 'paused' | 'provisional' | 'neutral'

export const light: Tokens = {
  layout: '#F4F6F8',
  box: '#FFFFFF',
  raised: '#FFFFFF',
  line: '#DDE2E8',
  control: '#7C8899',
  text: '#1B2430',
  second: '#465264',
  third: '#5D6979',
  hint: '#616D7E',
  primary: '#1B5FAA',
  hover: '#174F8F',
  active: '#123F73',
  tint: '#E8F0F9',
  onPrimary: '#FFFFFF',
  state: {
    success: ['#1B7045', '#E6F4EC', '#A9D5BC'],
    warning: ['#8A5200', '#FDF3E1', '#E8C88F'],
    error: ['#B3261E', '#FCEBEA', '#EFB4B0'],
    paused: ['#6A4AA5', '#F1ECFA', '#CDBCEB'],
    provisional: ['#0B6674', '#E3F3F5', '#9FD0D7'],
    neutral: ['#465264', '#EEF1F4', '#CBD2DB'],
  },
  series: ['#1B5FAA', '#0B7A75', '#8A5200', '#6A4AA5', '#A83279', '#54708F'],
}

export const dark: Tokens = {
  layout: '#11161D',
  box: '#1A212B',
  raised: '#222B37',
  line: '#2E3946',
  control: '#6F7C8D',
  text: '#E8ECF2',
  second: '#B7C0CC',
  third: '#97A2B1',
  hint: '#8C97A6',
  primary: '#7DB3EE',
  hover: '#9CC6F4',
  active: '#5E9BDE',
  tint: '#1E3349',
  onPrimary: '#0E1722',
  state: {
    success: ['#6CC898', '#16301F', '#2C5A3E'],
    warning: ['#E5B25C', '#35280F', '#66501F'],
    error: ['#F49A92', '#3B1C1A', '#70332F'],
    paused: ['#C0A8F0', '#2B2240', '#4B3D70'],
    provisional: ['#69C6D3', '#12313A', '#235865'],
    neutral: ['#B7C0CC', '#2A3440', '#3E4A58'],
  },
  series: ['#7DB3EE', '#5CC2B8', '#E5B25C', '#C0A8F0', '#EE9CC9', '#A9BCD2'],
}

/** Pixels; spacing goes in steps of 4, 8, 12, 16, 24, 32, 48. */
export const size = {
  fontSize: 14,
  controlHeight: 36,
  controlHeightSM: 28,
  controlHeightLG: 44,
  borderRadius: 6,
  borderRadiusLG: 8,
  borderRadiusSM: 4,
  lineWidthFocus: 2,
} as const
