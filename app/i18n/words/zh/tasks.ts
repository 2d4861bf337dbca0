import type { Shape } from '#app/i18n/shape.ts'
import type { tasks as english } from '#app/i18n/words/en/tasks.ts'

export const tasks: Shape<typeof english> = {
	overview: {
		title: '草稿进度',
		done: '已完成 {done, number}/{total, number} 个部分',
		toYou: '尚缺答复：{missing, number}',
		review: '通读整份草稿',
		workbook: '填写工作簿（XLSX）',
		attachments: '附件',
	},
	returned: {
		title: '贵国联络人已将本请求退回更正',
		when: '退回时间：<when></when>。本请求重新成为草稿：更正后请再次提交核可。',
		changes: '此后的变动',
	},
	missingFields: '尚缺的答复',
	caption: '按贵国自定顺序排列的需求',
	name: '需求',
	kind: '类别',
	actions: '操作',
	copy: '复制',
	remove: '删除',
	place: {
		title: '将需求移到其他位置',
		need: '需求',
		to: '新序号',
		move: '移动',
	},
	removed: '需求{rank}（{title}）已删除。',
	undo: '撤销',
	drafts: {
		begun: '开始时间',
		begunBy: '起草人',
		noneBody: '请开始新的请求，或打开下列请求之一。',
		more: '此处仅显示最近修改的 {count} 份草稿，下方列表包含全部草稿。',
	},
}
