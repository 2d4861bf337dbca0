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
}
