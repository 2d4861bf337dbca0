import type { Shape } from '#app/i18n/shape.ts'
import type { glossary as english } from '#app/i18n/words/en/glossary.ts'

export const glossary: Shape<typeof english> = {
	request: {
		term: '请求',
		meaning: '国家提交的文件：一个牵头机构和1至20项需求，由国家的一个机关核可。',
	},
	need: {
		term: '需求',
		meaning: '一项培训、一个设备类别或一项咨询。每项需求分别作出决定并匹配。',
	},
	focalPoint: {
		term: '联络人',
		meaning: '国家指定就这些请求与毒品和犯罪问题办公室联系的人员。',
	},
	endorsement: {
		term: '核可',
		meaning: '国家的一个机关确认请求是该国自己提出的。没有核可，就没有提交。',
	},
	permanentMission: {
		term: '常驻代表团',
		meaning: '国家驻联合国的代表机构，在此通常指驻维也纳的代表机构。',
	},
	noteVerbale: {
		term: '普通照会',
		meaning: '以第三人称书写的正式外交文书，不签名，但盖章或草签。',
	},
	programme: {
		term: '方案',
		meaning: '毒品和犯罪问题办公室或伙伴已准备好的援助：课程、设备或专家，名额有一定数量。',
	},
	offer: {
		term: '提议',
		meaning: '由一个方案满足一项需求或其一部分的建议。国家可以接受或拒绝。',
	},
	reservation: {
		term: '保留',
		meaning: '提议有效期间为一项需求保留的方案名额或物品。',
	},
	delivery: {
		term: '实施',
		meaning: '执行已接受提议的所有步骤，从规划到最后一次核查。',
	},
	handover: {
		term: '移交',
		meaning: '设备转交机构的时刻，由机构检查并签收。',
	},
	minimumQuantity: {
		term: '仍有用处的最少数量',
		meaning: '仍有帮助的最少名额、物品或天数。不会提出低于此数的提议。',
	},
	dueDiligence: {
		term: '人权尽职审查',
		meaning: '联合国在支助安全部队之前对人权情况进行的审视。',
	},
	classification: {
		term: '保密等级',
		meaning: '决定谁可以阅读请求或文件的机密程度。',
	},
	baseline: {
		term: '基线',
		meaning: '援助开始之前指标的数值。',
	},
	indicator: {
		term: '指标',
		meaning: '据以看到改变的标志，多为数字。',
	},
	trainingOfTrainers: {
		term: '培训员培训',
		meaning: '学员学习如何向他人传授该主题的课程。',
	},
	routeRole: {
		term: '在偷运路线上的角色',
		meaning: '一国是被偷运移民的原籍国、过境国还是目的地国。',
	},
	legalBasis: {
		term: '法律依据',
		meaning: '国内法中将偷运移民定为犯罪的条款。',
	},
	nonRefoulement: {
		term: '不驱回',
		meaning: '不得将任何人送往其将遭受迫害、酷刑或其他严重伤害之地的规则。',
	},
	endUse: {
		term: '最终用途',
		meaning: '设备最终作何使用、由谁使用。国家承诺遵守。',
	},
	consignee: {
		term: '收货人',
		meaning: '接收所运货物并办理清关的机关。',
	},
}
