import type { Shape } from '#app/i18n/shape.ts'
import type { situation as english } from '#app/i18n/words/en/help/situation.ts'

export const situation: Shape<typeof english> = {
	situation: {
		text: '说明路线、路线的变化以及移民受到的伤害。只使用已公布的来源，使处理请求的每个人都能阅读。',
		example:
			'自2024年以来，出发地从东部海滩转移到小型内河港口。海岸警卫队报告2025年有34次救援，为2024年的两倍。',
	},
	routeRole: {
		text: '《议定书》第14条要求特别关注原籍国和过境国。一国可以三者兼有。',
		example: '过境国和目的地国',
	},
	modes: {
		text: '说明目前以何种手段偷运移民。这有助于寻找针对这些手段的方案。',
		example: '陆路和借助网络',
	},
	indicators: {
		text: '数字表明规模和趋势。数字不详时留空，只有确知没有时才填0。妇女和儿童合计不能超过发现的人数。',
		example: '2025年：112起案件，860人（240名妇女，95名儿童），死亡人数不详，18起起诉；警方年度报告',
	},
	legalBasis: {
		text: '调查和起诉以国内法规定的犯罪为依据。如尚无规定，立法需求通常应列在首位。',
		example: '部分，如只有海上偷运属于犯罪',
	},
	legalBasisCitation: {
		text: '写明法律、年份和条款，或提供SHERLOC门户网站链接，以便核对。',
		example: '2019年《移民法》第31至36条',
	},
	nationalStrategy: {
		text: '援助如服务于国家已通过的计划，效果更持久。草案也算。',
		example: '草案阶段',
	},
	nationalStrategyLink: {
		text: '说明可在何处阅读文本；如未上网，请写明标题和年份。',
		example: '2025至2029年打击偷运移民国家行动计划',
	},
	existingEfforts: {
		text: '说明国家已在做什么、投入多少人员和资金。这表明援助可以在什么基础上开展。',
		example: '一个由22名调查员组成的单位自2022年起工作，年度预算为180000美元。学院为所有新官员开设两天课程。',
	},
	noSupport: {
		text: '如果最近三年没有其他方面就同一主题提供支助，也没有向其提出请求，请勾选此项。这样就不需要列表。',
		example: '',
	},
	support: {
		text: '列出最近三年其他方面提供过、正在提供或被请求提供的支助。这可避免重复工作，也不会对贵方不利。',
		example: '某区域组织；证件欺诈培训；2024至2025年；已结束',
	},
	otherSupport: {
		text: '补充列表中容纳不下的内容，例如哪些有效、哪些无效。',
		example: '2024年的课程很有用，但此后半数受训人员已调职。',
	},
	difficulties: {
		text: '选择目前使国家无法独自做到这一点的因素。这有助于选择合适的援助类型。',
		example: '人员流动和设备不足',
	},
	difficultiesOther: {
		text: '用几个词写明列表中没有的困难。',
		example: '雨季期间边境哨所与外界隔绝',
	},
}
