import type { Shape } from '#app/i18n/shape.ts'
import type { drafts as englishDrafts, tasks as englishTasks } from '#app/i18n/words/en/draft/tasks.ts'

export const tasks: Shape<typeof englishTasks> = {
	title: '请求草稿',
	untitled: '无标题',
	saved: '最近保存：<when></when>',
	sections: '关于本请求',
	needs: '需求',
	needsLead: '一份请求包含1至20项需求。每项需求分别作出决定并匹配。',
	needsOrder: '请把最重要的需求放在首位：顺序即贵国自己的排序。',
	noNeeds: '尚未添加需求',
	noNeedsBody: '请至少添加一项：培训、设备或咨询。',
	section: '部分',
	progress: '进度',
	whoActs: '还须由谁行动',
	need: '需求{rank}：{title}',
	copy: '复制需求{rank}',
	moveUp: '将需求{rank}上移',
	moveDown: '将需求{rank}下移',
	remove: '删除需求{rank}',
	copyOf: '{title}（副本）',
	removedNeeds: '已删除的需求',
	removedNeedsLead: '只要请求仍是草稿，就可以恢复。',
	full: '本请求已有20项需求，达到上限。',
	minutesLeft: '{minutes, plural, =0 {无剩余工作} other {约剩#分钟的工作}}',
	add: {
		training: '添加培训需求',
		equipment: '添加设备需求',
		advisory: '添加咨询需求',
	},
	states: {
		complete: '已完成',
		incomplete: '缺{missing, plural, other {#项答复}}',
		notStarted: '未开始',
	},
	acts: {
		you: '由您填写',
		focalPoint: '由联络人核可',
		unodc: '由毒品和犯罪问题办公室确认收到',
	},
	send: {
		title: '送交核可',
		ready: '内容齐全。联络人将通读请求，予以核可或退回给您。',
		notReady: '各部分均已完成且至少有一项需求时，方可送出请求。',
		button: '送交联络人',
	},
}

export const drafts: Shape<typeof englishDrafts> = {
	title: '草稿',
	lead: '贵国的草稿。贵国以外无人能看到。',
	none: '没有草稿',
	request: '请求',
	lastSaved: '最近保存',
	archived: '已归档草稿',
	missing: '缺少的内容',
	missingCount: '{missing, plural, =0 {无缺项} other {缺#项答复}}',
	noNeeds: '尚无需求',
	needs: '{needs, plural, other {#项需求}}',
}
