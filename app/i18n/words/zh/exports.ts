import type { Shape } from '#app/i18n/shape.ts'
import type { exporting as english } from '#app/i18n/words/en/exports.ts'

export const exporting: Shape<typeof english> = {
	title: '导出为文件',
	lead: '导出清单者须对其负责。请说明文件的用途：该说明将与您的姓名、所选条件和导出行数一并保存。',
	what: {
		overview: '捐助方概览（CSV）',
		catalogueCsv: '方案目录（CSV）',
		catalogueXlsx: '方案目录（XLSX）',
		allocation: '分配运算记录（JSON）',
		history: '请求的历史记录（CSV）',
	},
	which: '内容',
	reason: '文件用途是什么？',
	reasonHint: '至少10个字符。',
	button: '获取文件',
	refusedTitle: '您不能导出此内容',
	refusedBody: '导出清单是一项单独的权利。请向管理员申请；该权利在“人员”页面附理由授予个人。',
	confidentialTitle: '此请求为机密',
	list: {
		title: '已导出的内容',
		lead: '每份离开系统的清单、由谁导出及原因，最近的在前。',
		none: '尚未导出任何内容。',
		caption: '导出记录',
		when: '时间',
		who: '谁',
		role: '职务',
		rows: '行数',
		filter: '所选条件',
		reason: '理由',
		older: '更早',
	},
}
