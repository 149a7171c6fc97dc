import { useTranslation } from 'react-i18next'
import type { ContractHistory } from '#libs/contracts/views'
import { useTender } from '../api/queries.js'
import { VerbRows } from '../elements/verb-rows.js'
import { yuan } from '../elements/yuan.js'
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
  const tender = useTender(view.state.tender)
  const lot = tender.data?.state.lots.find(({ document }) => document.lot === view.state.lot)
  const verbs = contractVerbsOf(view, actingRole(), lot)
  const rows = verbs.map(({ command, about }) => {
    const proposal = history.proposals.find(one => one.proposal === about)
    const use = history.securityUses.find(one => one.use === about)
    const to = `/contracts/${view.id}/acts/${about === undefined ? command : `${command}/${about}`}`
    const words =
      (proposal && [t(`contract.kind.${proposal.kind}`), proposal.words]) ??
      (use && [
        t(`option.securityBreach.${use.breach}`),
        t('act.yuan', { amount: yuan(use.amount) }),
      ])
    const beside = words && <span className="caption">{words.join(' · ')}</span>
    return { command, to, beside }
  })
  return <VerbRows title={t('contract.verbs')} rows={rows} />
}
