import type { Shape } from '#app/i18n/shape.ts'
import type { rights as english } from '#app/i18n/words/en/help/rights.ts'

export const rights: Shape<typeof english> = {
	securityForce: {
		text: '联合国在支助安全部队之前必须审视人权情况。明确的答复可避免日后延误；答“是”本身不会导致拒绝。',
		example: '是，适用于边防警察',
	},
	oversight: {
		text: '说明由谁监督该机构、在何处可以投诉以及之后如何处理。',
		example: '监察长受理投诉并每年公布报告。国家人权委员会可不经事先通知访问所有哨所。',
	},
	conduct: {
		text: '只选择目前存在的项目。缺乏的可以成为援助的一部分。',
		example: '行为守则和人权培训',
	},
	conductText: {
		text: '说明规则如何适用：谁接受培训、谁受审查、违反后如何处理。',
		example: '所有官员入职时签署守则。2023年的一项长期指示禁止未经逐人甄别即予遣返。',
	},
	migrantsNotCriminalized: {
		text: '根据《议定书》第5条，移民不因被偷运而受到起诉。请就法律和实践两方面答复。',
		example: '部分，如法律明确但非正常入境仍受起诉',
	},
	migrantsNotCriminalizedText: {
		text: '写明条款并说明实际情况。坦诚的答复有助于规划咨询。',
		example: '第38条规定被偷运移民免受处罚。法院自2021年起适用该条。',
	},
	sustainability: {
		text: '说明靠什么保持成果：预算、课程、有编制的人员。意愿不如明确的负责方和预算项目重要。',
		example: '自2028年起，该课程成为学院教学大纲的一部分，该部预算列有两个教员职位。',
	},
	contribution: {
		text: '场地、人员、燃料或资金都算。“无”也可接受，贡献大小不计分。',
		example: '实物',
	},
	contributionAmount: {
		text: '写明整个请求的现金数额，仅用数字。',
		example: '15000',
	},
	contributionCurrency: {
		text: '请选择金额所用的货币。',
		example: '欧元',
	},
	contributionText: {
		text: '说明贡献包括什么以及起止时间。',
		example: '供40名学员使用的培训教室和膳食，以及两名教员两年的薪金',
	},
	monitoringCommitment: {
		text: '学员填写评价表，并在6个月和12个月后进行核查。只有国家接受，才能规划援助。',
		example: '',
	},
}
