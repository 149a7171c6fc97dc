import type { OfferedMethod, PurchasingMethod } from '#libs/contracts'
import { offeredMethod, traitsOf } from '#libs/domain/procurement/method'

/**
 * What a paper calls things under a method 采购方式: an open tender in the words of 87号令, what is
 * negotiated in those of 74号令 and 214号, where nobody bids, nothing is opened before all, and the
 * result is a deal 成交.
 */
export interface MethodWords {
  readonly method: string
  readonly notice: string
  readonly document: string
  /** 公告期限, as the law has it for the method (87§16, 214号, 74§29). */
  readonly noticePeriod: string
  readonly bid: string
  readonly bidFile: string
  readonly bidder: string
  readonly security: string
  readonly deadline: string
  readonly handIn: string
  readonly opening: string
  /** What was offered first, and what the ranking stands on. */
  readonly firstPrice: string
  readonly price: string
  readonly collusion: string
  readonly committee: string
  readonly evaluation: string
  readonly report: string
  /** How the order comes about, and from what the price is scored. */
  readonly ranking: string
  readonly priceBase: string
  readonly won: string
  /** An end without a result. */
  readonly failed: string
  readonly winner: string
  readonly candidate: string
  /** Everybody who bid sees what was opened (87§39); elsewhere nobody learns a rival's price (法§38). */
  readonly openedBeforeAll: boolean
  /** Members score; otherwise the lowest price alone decides. */
  readonly scored: boolean
}

/** What only the words of a method tell; the rest is in its row. */
type OwnWords = Omit<MethodWords, 'openedBeforeAll' | 'scored'>

const openTender: OwnWords = {
  ...{ method: '公开招标', notice: '公开招标公告', document: '招标文件' },
  ...{ noticePeriod: '5个工作日', bid: '投标', bidFile: '投标文件', bidder: '投标人' },
  ...{ security: '投标保证金', deadline: '投标截止时间', handIn: '投标和开标', opening: '开标' },
  ...{ firstPrice: '投标报价', price: '投标报价', collusion: '串通投标' },
  ...{ committee: '评标委员会', evaluation: '评标', report: '评标报告', ranking: '综合评分法' },
  priceBase: '评标基准价为通过符合性审查的最低评审价格；政策性价格扣除先行计算，合同价按投标报价。',
  ...{ won: '中标', winner: '中标人', candidate: '中标候选人', failed: '废标' },
}

const negotiated = {
  ...{ bid: '响应', bidFile: '响应文件', bidder: '供应商', collusion: '恶意串通' },
  ...{ deadline: '提交响应文件截止时间', handIn: '响应文件的提交和开启', opening: '响应文件开启' },
  ...{ firstPrice: '首次报价', price: '最后报价', evaluation: '评审', report: '评审报告' },
  ...{ won: '成交', winner: '成交供应商', candidate: '成交候选供应商', failed: '终止' },
} as const

const words: Readonly<Record<OfferedMethod, OwnWords>> = {
  'open-tender': openTender,
  'competitive-consultation': {
    ...negotiated,
    ...{ method: '竞争性磋商', notice: '竞争性磋商公告', document: '磋商文件' },
    ...{ noticePeriod: '3个工作日', security: '磋商保证金', committee: '磋商小组' },
    ranking: '综合评分法',
    priceBase:
      '磋商基准价为满足磋商文件要求的最低评审价格；政策性价格扣除先行计算，合同价按最后报价。',
  },
  'competitive-negotiation': {
    ...negotiated,
    ...{ method: '竞争性谈判', notice: '竞争性谈判公告', document: '谈判文件' },
    ...{ noticePeriod: '3个工作日', security: '谈判保证金', committee: '谈判小组' },
    ranking: '质量和服务均能满足要求且最后报价最低者成交',
    priceBase: '政策性价格扣除先行计算，合同价按最后报价。',
  },
}

/** As the method's row has it; an open tender where the draft says nothing. */
export function wordsOf(method: PurchasingMethod | undefined): MethodWords {
  const { publicOpening, award } = traitsOf(method)
  return {
    ...words[offeredMethod(method)],
    ...{ openedBeforeAll: publicOpening, scored: award === 'composite-score' },
  }
}
