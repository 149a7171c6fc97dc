import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useLanguage } from '../words/language.js'
import { customProperties } from './style.js'
import { consoleTheme } from './theme.js'
import { dark, light, type Tokens } from './tokens.js'

const remembered = 'xinpei.look'

interface Look {
  readonly mode: 'light' | 'dark'
  readonly tokens: Tokens
  choose(this: void, mode: 'light' | 'dark'): void
}

const Current = createContext<Look>({ mode: 'light', tokens: light, choose: () => undefined })

/** Follows the system until the reader chooses, and remembers the choice. */
function firstMode(): 'light' | 'dark' {
  const chosen = localStorage.getItem(remembered)
  if (chosen === 'light' || chosen === 'dark') return chosen
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

export function LookProvider({ children }: { readonly children: ReactNode }) {
  const language = useLanguage()
  const [mode, setMode] = useState(firstMode)
  const look = useMemo<Look>(
    () => ({
      mode,
      tokens: mode === 'dark' ? dark : light,
      choose: chosen => {
        localStorage.setItem(remembered, chosen)
        setMode(chosen)
      },
    }),
    [mode],
  )
  const theme = useMemo(() => consoleTheme(look.tokens, mode), [look, mode])
  useEffect(() => {
    document.documentElement.style.colorScheme = mode
  }, [mode])
  return (
    <Current.Provider value={look}>
      <style>{`${customProperties(look.tokens)} @media print { ${customProperties(light)} }`}</style>
      <ConfigProvider
        theme={theme}
        locale={language === 'en' ? enUS : zhCN}
        button={{ autoInsertSpace: false }}
      >
        <App>{children}</App>
      </ConfigProvider>
    </Current.Provider>
  )
}

export const useLook = (): Look => useContext(Current)
