import type { Shape } from '#app/i18n/shape.ts'
import type { rights as english } from '#app/i18n/words/en/draft/rights.ts'

export const rights: Shape<typeof english> = {
	groups: {
		safeguards: '保障措施',
		sustainability: '援助之后',
		contribution: '国家的贡献',
		monitoring: '评价和核查',
	},
	securityForce: '拟接受援助的机构是否为安全部队？',
	securityForceHint: '警察、边防部队、海岸警卫队、有逮捕权的海关、武装部队。',
	oversight: '监督和投诉',
	oversightHint: '内部监察、独立机构、国家人权机构。',
	conduct: '以何规范工作人员行为',
	conductHint: '请选择目前存在的所有项目。没有也是一种答复。',
	conductText: '这些规则在实践中如何运作',
	conductTextHint: '最多1000个字符。',
	migrantsNotCriminalized: '被偷运移民是否不因被偷运而受起诉？',
	migrantsNotCriminalizedHint: '《议定书》第5条。',
	migrantsNotCriminalizedText: '这方面的法律和实践',
	migrantsNotCriminalizedTextHint: '最多1000个字符。',
	sustainability: '如何保持成果',
	sustainabilityHint: '援助结束后的预算、课程和人员。最多1000个字符。',
	contribution: '国家自身的贡献',
	contributionHint: '没有贡献也是完整的答复：不按贡献大小对请求排序。',
	contributionAmount: '现金数额',
	contributionAmountHint: '以货币整数单位填写。',
	contributionCurrency: '货币',
	contributionText: '贡献的内容',
	contributionTextHint: '最多300个字符。',
	monitoringCommitment: '国家接受评价表以及6个月和12个月后的核查',
}
