import type { Shape } from '#app/i18n/shape.ts'
import type { delivery as english } from '#app/i18n/words/en/delivery.ts'

export const delivery: Shape<typeof english> = {
	title: {
		training: '培训交付',
		equipment: '设备交付',
		advisory: '咨询支助交付',
	},
	overview: {
		title: '概况',
		programme: '方案',
		state: '受益方',
		kind: '援助类别',
		status: '状态',
		quantity: '商定数量',
		need: '需求',
		request: '请求',
		manager: '方案管理人',
		openedOn: '启动日期',
		dates: '培训日期',
		place: '地点',
		noDates: '已推迟；新日期待定',
		arrivesOn: '预计到达日期',
		atCustoms: '在海关',
		days: '{count, plural, other {#天}}',
	},
	stages: {
		title: '阶段',
		since: '{date}进入此阶段',
	},
	record: {
		title: '交付记录',
		none: '尚未记录任何步骤',
		recordedOn: '记录于{date}',
	},
	next: {
		closed: '本次交付已结束，任何一方均无须再采取行动。',
		failed: '本次交付未能完成。将继续为该需求寻找方案。',
		cancelled: '本次交付已取消。如仍有需求，将继续寻找方案。',
		seatsReleased: '因期限内无人获提名，名额已释放。将继续为该需求寻找方案。',
	},
	act: '您的步骤',
	aside: {
		since: '自{date}起',
		postponed: {
			title: '培训已推迟',
			body: '确定新日期后，从中断处继续。',
		},
		customsHeld: {
			title: '设备被海关扣留',
			body: '请双方提供海关要求的材料；不久即开始收取仓储费。',
		},
		rejectedLines: {
			title: '部分物品被拒收',
			body: '由方案发运替换品，或由联络人在不替换的情况下接收。',
		},
		lostOrDamaged: {
			title: '设备遗失或损坏',
			body: '由方案决定是否发运替换品，或在不替换的情况下继续或结束交付。',
		},
		changeRequested: {
			title: '已要求变更',
			body: '须经捐助方同意，之后提供新的规格并予以确认。',
		},
		misuseReported: {
			title: '已报告不当使用',
			body: '在重新就尽职审查作出决定之前，一切暂停。该国只看到正在进行审查。',
		},
		stopped: {
			title: '审查期间暂停',
			body: '审查结束后交付将继续。您无须采取任何行动。',
		},
	},
}
