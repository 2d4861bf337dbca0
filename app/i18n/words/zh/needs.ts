import type { Shape } from '#app/i18n/shape.ts'
import type { needs as english } from '#app/i18n/words/en/needs.ts'

export const needs: Shape<typeof english> = {
	untitled: '未命名的需求',
	overview: {
		title: '需求现状',
		request: '请求',
		kind: '援助类别',
		status: '状态',
		taType: '援助类型',
		themes: '专题领域',
		quantity: '请求数量',
		minimumQuantity: '最低有用数量',
		dueDiligence: '人权尽职审查',
	},
	latest: {
		title: '最近一步',
		somebody: '有人',
	},
	decision: {
		title: '决定',
		outcome: '结果',
		ground: '理由',
		reason: '说明',
		approvedOn: '批准日期',
		proposedOn: '提出日期',
		waiting: '第二名官员尚未批准该决定。该国看不到此决定。',
	},
	offer: {
		title: '方案的提议',
		proposal: '已向方案提出',
		notAnOffer: '已征询该方案。只有在作出提议后，该国才会得知。',
		programme: '方案',
		manager: '方案管理人',
		quantity: '提议数量',
		answerBy: '该国答复期限',
		heldUntil: '容量保留至',
		confirmedOn: '确认日期',
	},
	figures: {
		title: '提议参考数字',
		requested: '该国请求的数量',
		minimum: '最低有用数量',
		free: '方案可用数量',
		ofCapacity: '共{capacity}，可用{free}',
	},
	delivery: {
		title: '交付',
		earlier: '先前的交付',
		status: '交付状态',
		open: '打开交付页面',
	},
	next: {
		title: '后续步骤',
		yours: '您现在即可办理',
		none: '目前无待办事项。',
		withRequest: '该需求随请求一并决定。',
		inDelivery: '后续步骤在交付中决定。',
		ended: '该需求已结束，任何一方均无须再采取行动。',
	},
	act: '您的步骤',
	matching: '查看适合的方案',
	answers: {
		title: '请求内容',
	},
}
