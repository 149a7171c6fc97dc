import './look/console.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { CountyClock } from './elements/county-clock.js'
import { Live, usuallyFresh } from './api/live.js'
import { LookProvider } from './look/look.js'
import { Pages } from './pages/pages.js'
import { prepareSession } from './session/session.js'
import { readSettings, SettingsContext } from './session/settings.js'
import { loadWords } from './words/words.js'

const [settings] = await Promise.all([readSettings(), loadWords()])
prepareSession(settings)

const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: usuallyFresh, retry: 1, refetchOnWindowFocus: true },
    // An act given without a line fails at once; none is kept to be sent behind its giver's back.
    mutations: { networkMode: 'always' },
  },
})
const root = document.getElementById('console')
if (root === null) throw new Error('the page has no #console')
createRoot(root).render(
  <SettingsContext.Provider value={settings}>
    <QueryClientProvider client={queries}>
      <CountyClock>
        <LookProvider>
          <Live>
            <Pages />
          </Live>
        </LookProvider>
      </CountyClock>
    </QueryClientProvider>
  </SettingsContext.Provider>,
)

// Characters from data that our own words do not use; their slices come after the first page stands.
void import('@fontsource/noto-sans-sc/400.css')
