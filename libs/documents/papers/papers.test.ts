import { paperKinds } from './kinds.js'
import { stored, unqualified, winner } from '../testing/purchase.js'
import { said } from '../testing/said.js'
import { written, writtenAfter } from '../testing/written.js'

/** By kind and mandatory item, the fact of the purchase that has to stand with it. */
const facts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'requirement-survey': {
    调查时间: '2026年1月6日',
    调查对象: '演示机构丙',
    调查材料: '公文〔2026〕1号',
  },
  'requirement-review': {
    ...{ 一般审查: '一般审查｜符合要求｜通过', 重点审查: '通过；公文〔2026〕1号' },
    ...{ 非歧视性审查: '非歧视性审查｜符合要求｜通过', 竞争性审查: '竞争性审查｜符合要求｜通过' },
    ...{ 采购政策审查: '采购政策审查｜符合要求', 履约风险审查: '履约风险审查｜符合要求' },
    合同文本法律审查: '合同文本法律审查｜公文〔2026〕1号',
    ...{ 风险处置措施: '公文〔2026〕1号', 审查人员: '采购机构1人、财务机构1人' },
  },
  'plan-filing': {
    ...{ 采购实施计划: '养老护理员 五级', 采购方式: '公开招标' },
    ...{ '预算金额（元）': '230,000.00', 批准时间: '2026年1月9日' },
  },
  'intent-disclosure': {
    ...{ 采购项目名称: '2026年养老护理员项目制培训', 采购需求概况: '养老护理员五级培训' },
    ...{ '预算金额（元）': '230,000.00', 预计采购时间: '2026年2月12日' },
  },
  'tender-notice': {
    ...{ 采购计划备案编号: '采购计划〔2026〕7号', '预算金额（元）': '230,000.00' },
    ...{
      '最高限价（元）': '200,000.00',
      资格要求: '法定条件（政府采购法第22条）',
      信用记录查询: '信用中国',
    },
    ...{ 联合体投标: '接受', 中小企业: '价格扣除10%', 招标文件提供期限: '2026年9月20日' },
    ...{ 投标截止时间: '2026年10月8日09:00', 开标时间和地点: '县公共资源交易中心三楼' },
    ...{ 公告期限: '5个工作日，至2026年9月20日', 质疑: '7个工作日' },
  },
  'amendment-notice': {
    ...{ 原公告日期: '2026年9月14日10:00', 更正内容: '评分标准增加分档' },
    ...{ 更正后的投标截止时间: '2026年10月8日09:00（已顺延）', 更正日期: '2026年9月18日' },
  },
  'correction-notice': {
    ...{ 被更正的公告: '公开招标公告', 更正内容: '开标地点｜二楼｜三楼', 更正原因: '笔误' },
    更正日期: '2026年9月20日',
  },
  'termination-notice': {
    ...{ 终止原因: '采购资金被收回。专项资金调减', 终止日期: '2026年10月1日' },
    退还: '投标保证金及其在银行产生的孳息，自终止之日起5个工作日内退还',
  },
  'opening-record': {
    ...{ 开标时间: '2026年10月8日09:00', 开标地点: '县公共资源交易中心三楼', 投标人: '演示机构戊' },
    ...{ '投标报价（元）': '190,000.00', 解密截止时间: '2026年10月8日10:00' },
    投标人确认和现场询问: '演示机构甲提出异议：报价表未列课时。答复：课时列于采购需求',
  },
  'qualification-review': {
    ...{ 资格条件: '法定条件｜合格｜合格｜合格｜不合格', 审查结论: '合格3家，进入评审' },
    信用记录查询: '截至开标当日',
  },
  'responsiveness-review': {
    ...{ 符合性审查结果: '通过3家', 投标无效: '无', 异常低价: '演示机构丙报价低于全部' },
  },
  'score-sheets': {
    ...{ 评标委员会成员: '3号席｜评审专家', 评分因素: '培训方案｜60｜主观｜80.00｜81.00｜82.00' },
  },
  'score-summary': {
    ...{ 评分因素: '培训方案｜60｜主观', '评审价格（元）': '153,000.00' },
    ...{ 名次: '1｜演示机构乙｜170,000.00', 并列时的确定方式: '随机抽取' },
  },
  'evaluation-report': {
    ...{ 开标时间: '2026年10月8日09:00', 公告媒体: '本系统公告栏', 投标人名单: '演示机构丙' },
    ...{ 评标委员会: '（组长）', 评标方法和标准: '综合评分法', 投标无效: '无' },
    ...{ 评标委员会成员变动: '3号席成员缺席：通知后未到评审现场', 澄清和说明: '澄清函3号' },
    ...{ 中标候选人: '第1名：演示机构乙', 评分复核: '分项评分超出评分标准范围' },
    不同意见: '认为丙的报价说明不充分',
  },
  'failure-notice': {
    废标理由: '出现影响采购公正的违法、违规行为：资格条件设置不当',
    后续安排: '修改招标文件后重新采购',
  },
  'award-notice': {
    ...{ 中标人: '演示机构乙', '中标金额（元）': '170,000.00', 评审专家名单: '评审专家（5号席）' },
    ...{ 公告期限: '1个工作日，至2026年10月15日', 招标文件: '随本公告一并公开' },
    ...{ 中小企业声明函: '小型企业', 质疑: '至2026年10月26日' },
  },
  'award-letter': {
    ...{ '中标金额（元）': '170,000.00', 签订合同: '至2026年11月13日', 不得: '实质性修改' },
  },
  debrief: { 评审得分与排序: '总分88.1500，排序第2名', 质疑: '2026年10月26日' },
  contract: {
    ...{ 合同签订期限: '2026年11月13日', 合同标的: '每人不少于40课时' },
    合同期限: '合同期限｜12个月',
    ...{ '合同金额（元）': '170,000.00', 付款安排: '第2期｜履约验收合格后｜70%｜119,000.00' },
    ...{
      信用支付: 'A级｜合同金额的50%',
      违约责任: '乙方迟延履行的，支付违约金，金额为合同金额的1%',
    },
    ...{ 履约验收: '验收标准：出勤', 履约保证金: '8,500.00', 付款期限: '发票后30日' },
    ...{ 补充合同: '10%', 逾期利息: '万分之五' },
  },
  'challenge-reply': {
    ...{ 质疑供应商: '演示机构甲', 收到质疑函日期: '2026年10月20日' },
    ...{ 项目名称及编号: '采购计划〔2026〕7号', 质疑事项: '第一名培训方案得分偏高' },
    ...{ 事实依据: '2026年10月9日16:00｜汇总评分并排序', 法律依据: '87号令第55条' },
    ...{ 答复意见: '质疑事项不成立：得分符合评标标准', 投诉: '至2026年11月18日' },
  },
  'complaint-decision': {
    ...{
      投诉人: '演示机构甲',
      被投诉人: '人力资源和社会保障局',
      投诉事项: '第一名培训方案得分偏高',
    },
    ...{ 查明的事实: '分差在标准之内', 处理决定: '驳回投诉' },
    救济途径: '行政复议或者提起行政诉讼',
  },
}

const rows = paperKinds.flatMap(({ kind, mandatory }) =>
  mandatory.map(({ article, item }) => [kind, article, item] as const),
)

test.each(rows)('%s says, as %s wants, %s', (kind, _, item) => {
  const fact = facts[kind]?.[item]
  expect(fact).toEqual(expect.any(String))
  const text = said(written(kind))
  expect(text).toContain(item)
  expect(text).toContain(fact)
})

test('nothing is looked for that no article or form asks for', () => {
  const asked = Object.entries(facts).flatMap(([kind, items]) =>
    Object.keys(items).map(item => `${kind} ${item}`),
  )
  expect(asked.toSorted()).toEqual(rows.map(([kind, , item]) => `${kind} ${item}`).toSorted())
})

test.each(paperKinds.map(({ kind }) => kind))('%s cites rules as people read them', kind =>
  expect(said(written(kind))).not.toContain('§'),
)

/** What is told to the world of a purchase whose plan is filed; finance's own decision has its own number. */
const notices = paperKinds.filter(({ kind, open }) => open && kind !== 'complaint-decision')

test.each(notices.map(({ kind }) => kind))('%s carries the number of the filed plan', kind =>
  expect(said(written(kind))).toContain('采购计划备案编号｜采购计划〔2026〕7号'),
)

test('a loser reads why their own bid was out, and nobody else’s score (87§69)', () => {
  const text = said(writtenAfter('debrief', { about: unqualified.bid }) ?? written('debrief'))
  expect(text).toContain('未通过资格审查：营业执照已过有效期')
  expect(text).not.toContain('总分')
  expect(said(written('debrief'))).not.toContain('94.1')
})

test('the winner gets no letter to losers', () => {
  expect(writtenAfter('debrief', { about: winner.bid })).toBeUndefined()
})

test.each(paperKinds.map(({ kind }) => kind))(
  '%s is written only when there is something to write of',
  kind => {
    expect(writtenAfter(kind, { events: 6 })).toBeUndefined()
    expect(written(kind).state).toBe('draft')
  },
)

const replyAt = stored().findIndex(({ type }) => type === 'ChallengeReplied')

test('the reply is a draft with the record as soon as the challenge is in, its findings still open', () => {
  const draft = said(
    writtenAfter('challenge-reply', { events: replyAt }) ?? written('award-notice'),
  )
  expect(draft).toContain('（待答复）')
  expect(draft).toContain('公告中标结果')
  expect(draft).not.toContain('不成立')
})

test('no score and no price of anybody stands in a reply', () => {
  const reply = said(written('challenge-reply'))
  expect(reply).not.toMatch(/88\.1500|94\.1|170,000|190,000/)
})
