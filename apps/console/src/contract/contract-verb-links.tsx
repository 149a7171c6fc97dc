import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ContractHistory } from '#libs/contracts/views'
import { actingRole } from '../session/session.js'
import { contractVerbsOf } from './contract-verbs.js'
import type { ContractView } from './contract-view.js'

interface ContractVerbsProps {
  readonly view: ContractView
  readonly history: ContractHistory
}

/** What this role may do of the contract as it stands; of several proposals each by its words. */
export function ContractVerbs({ view, history }: ContractVerbsProps) {
  const { t } = useTranslation()
  const verbs = contractVerbsOf(view, actingRole())
  if (verbs.length === 0) return null
  return (
    <section className="panel apart" aria-labelledby="verbs">
      <h2 id="verbs">{t('contract.verbs')}</h2>
      <ul className="rows">
        {verbs.map(({ command, about }) => {
          const proposal = history.proposals.find(one => one.proposal === about)
          const address = about === undefined ? command : `${command}/${about}`
          return (
            <li key={address} className="brief">
              <Link to={`/contracts/${view.id}/acts/${address}`}>{t(`act.does.${command}`)}</Link>
              {proposal && (
                <span className="caption">
                  {t(`contract.kind.${proposal.kind}`)} · {proposal.words}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
