import type { Shape } from '../../shape.ts'
import type { retention as source } from '../en/retention.ts'

export const retention: Shape<typeof source> = {
	title: '数据保存期限',
	lead: '各类数据期满后于每晚自动删除。本页说明保存期限、下一步将删除的内容以及已删除的内容。',
	lastRun: '上次运行：<when></when>。',
	neverRun: '尚未运行。',
	classesTitle: '数据类别',
	classes: {
		closedCases: {
			title: '已结案件',
			what: '删除文字、姓名和附件；保留编号、日期、状态和数字，以及不含文字的步骤记录。',
		},
		learners: {
			title: '学员个人数据',
			what: '自培训结束起计。持有证书者的数据予以保留；成绩以数字形式保留。',
		},
		draftReminder: {
			title: '闲置草稿提醒',
			what: '通过电子邮件通知起草人；不删除任何内容。',
		},
		draftArchive: {
			title: '闲置草稿归档',
			what: '移出列表，直至起草人取回；不删除任何内容。',
		},
		links: {
			title: '邀请和账户链接',
			what: '自失效之日起计。',
		},
		feeds: {
			title: '已撤回的日历链接',
			what: '自撤回之日起计。',
		},
		doorLog: {
			title: '登录与拒绝日志',
			what: '何人从何处登录或被拒绝。',
		},
		confidentialReads: {
			title: '机密请求的查阅记录',
			what: '何人于何时查阅了何内容。',
		},
		mailBodies: {
			title: '已发送邮件的正文',
			what: '保留发送事实、收件人和时间。同期收到的邮件清单一并删除。',
		},
		sessions: {
			title: '已结束的会话和尝试计数',
			what: '自结束之日起计。',
		},
		formerStaff: {
			title: '离任人员账户',
			what: '姓名保留在记录中；删除地址、职务和登录方式。',
		},
		files: {
			title: '无记录的文件',
			what: '存在满一天后每小时清理。',
		},
	},
	amount: {
		years: '{count} 年',
		days: '{count} 天',
	},
	kept: '期限',
	inYears: '年',
	inDays: '天',
	bounds: '{least} 至 {most}；默认为 {shipped}',
	save: '保存',
	due: '{count, plural, =0 {目前没有到期项。} other {目前有 # 项到期。}}',
	oldest: '最早的一项为 <when></when>；<before></before> 之前的均到期。',
	first: '其中最早的',
	changed: {
		title: '他人已更改此期限',
		body: '页面显示当前状态。请核对后重新保存。',
	},
	log: {
		title: '已删除的内容',
		day: '日期',
		class: '类别',
		count: '数量',
		before: '早于',
		none: '尚未删除任何内容',
	},
	holds: {
		title: '暂不删除的请求',
		lead: '被保留的请求无论多久都不会删除，直至解除保留。',
		reference: '请求编号',
		reason: '理由',
		place: '保留此请求',
		lift: '解除',
		liftOne: '解除对 {reference} 的保留',
		placed: '保留时间',
		state: '状态',
		by: '<when></when>，{name}',
		lifted: '已解除 <when></when>，{name}',
		none: '没有被保留的请求',
	},
	outcome: {
		saved: '期限已设定',
		same: '期限原本如此',
		held: '请求已保留',
		lifted: '保留已解除',
	},
	archive: {
		title: '已归档草稿',
		lead: '长期无人编辑的草稿。内容没有丢失；取回即可继续编辑。',
		request: '草稿',
		untitled: '无标题',
		saved: '上次保存',
		archived: '归档日期',
		action: '操作',
		takeBack: '取回',
		takeBackOne: '取回：{title}',
		none: '没有已归档的草稿',
		link: '已归档草稿',
		conflict: '该草稿已不在归档中',
	},
}
