import { theme as antd, type ThemeConfig } from 'antd'
import { size, type StateName, type Tokens } from './tokens.js'

/** Our own words first; then the stock slices, then whatever the system has. */
export const fontFamily =
  "'Xinpei Core', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif"

const seeds = (tokens: Tokens) => ({
  colorPrimary: tokens.primary,
  colorInfo: tokens.primary,
  colorLink: tokens.primary,
  colorSuccess: tokens.state.success[0],
  colorWarning: tokens.state.warning[0],
  colorError: tokens.state.error[0],
})

/** antd derives muddy grounds from its seeds, so each ground and edge is named outright. */
function stateTokens(tokens: Tokens): Record<string, string> {
  const pairs: [string, string][] = (['success', 'warning', 'error'] satisfies StateName[]).flatMap(
    state => {
      const [, ground, edge] = tokens.state[state]
      const name = `color${state[0]?.toUpperCase() ?? ''}${state.slice(1)}`
      return [
        [`${name}Bg`, ground],
        [`${name}Border`, edge],
      ]
    },
  )
  return {
    ...Object.fromEntries(pairs),
    colorInfoBg: tokens.tint,
    colorInfoBorder: tokens.line,
  }
}

/**
 * The console's theme. antd's own placeholder, description, control edge and focus ring fall short
 * of the contrast that WCAG 2.2 AA asks, so they are mapped to our tokens; in the dark its algorithm
 * shifts the seeds, so they are put back after it.
 */
export function consoleTheme(tokens: Tokens, mode: 'light' | 'dark'): ThemeConfig {
  const keepSeeds: NonNullable<Exclude<ThemeConfig['algorithm'], readonly unknown[]>> = (
    _,
    map,
  ) => ({
    ...(map ?? antd.defaultAlgorithm(antd.defaultSeed)),
    ...seeds(tokens),
  })
  return {
    cssVar: { prefix: 'xp', key: `xp-${mode}` },
    hashed: false,
    algorithm: mode === 'dark' ? [antd.darkAlgorithm, keepSeeds] : [antd.defaultAlgorithm],
    token: {
      ...size,
      ...seeds(tokens),
      ...stateTokens(tokens),
      fontFamily,
      colorBgLayout: tokens.layout,
      colorBgContainer: tokens.box,
      colorBgElevated: tokens.raised,
      colorText: tokens.text,
      colorTextSecondary: tokens.second,
      colorTextTertiary: tokens.third,
      colorTextDescription: tokens.third,
      colorIcon: tokens.third,
      colorTextPlaceholder: tokens.hint,
      colorTextQuaternary: tokens.hint,
      colorBorder: tokens.control,
      colorBorderSecondary: tokens.line,
      colorPrimaryBg: tokens.tint,
      colorPrimaryBorder: tokens.primary,
      colorPrimaryHover: tokens.hover,
      colorPrimaryActive: tokens.active,
      colorLinkHover: tokens.hover,
      colorLinkActive: tokens.active,
      fontWeightStrong: 600,
    },
    components: {
      Button: { primaryColor: tokens.onPrimary, dangerColor: tokens.onPrimary, fontWeight: 400 },
    },
  }
}
