import type { Shape } from '../../shape.ts'
import type { posts as english } from '../en/posts.ts'

export const posts: Shape<typeof english> = {
	title: '职位',
	lead: '职位不随任职者离任而消失：接任者接手未完成的工作，双方姓名均保留在记录中。',
	table: '职位及任职者',
	text: '职务名称或姓名',
	anyRole: '所有角色',
	anyState: '所有国家及本办公室',
	kind: {
		label: '状态',
		any: '所有现有职位',
		vacant: '空缺',
		closed: '已撤销',
	},
	head: {
		post: '职位',
		role: '角色',
		place: '国家、主管机关或捐助方',
		holder: '任职者',
		since: '起始日期',
		next: '接任者',
	},
	vacant: '目前无人任职',
	nextFrom: '<name></name>，自 <day></day> 起',
	none: {
		title: '未找到任何职位',
		body: '有人接受邀请时即设立职位。',
	},
	details: '职位信息',
	opened: '设立日期',
	closed: '撤销日期',
	until: '至',
	history: {
		title: '历任任职者',
		name: '姓名',
		from: '起',
		to: '止',
		how: '离任方式',
		note: '普通照会',
		none: '此职位尚无人任职。',
		now: '现任',
	},
	ended: {
		succeeded: '由他人接任',
		moved: '调任其他职位',
		left: '离任',
		postClosed: '职位撤销',
		withdrawn: '已取消',
	},
	announced: {
		title: '已宣布接任人',
		body: '<name></name> 将于 <day></day> 接任。在此之前一切不变。',
		button: '取消宣布',
	},
	successor: {
		title: '指定接任者',
		lead: '自该日起，接任者可查看并处理该职位的全部事务，未完成的工作一并移交。现任者的账户届时终止，除非其担任其他职位。',
		person: '接任者',
		personHint: '已有账户者。如其担任其他职位，将离开该职位。',
		left: '无职位',
		day: '自何日起',
		dayHint: '今天或以后某日：届时将提前通知双方，在此之前您可以取消。日期自世界协调时 00:00 起算。',
		reason: '理由',
		button: '指定',
		nobody: '现有账户持有者中无人可接任此职位。请改为邀请他人。',
	},
	invite: {
		title: '邀请接任者',
		lead: '适用于尚无账户者：发送载有链接的邮件，十天内有效。对方开设账户后方可接任，且不早于该日。',
	},
	leave: {
		title: '任职者离任',
		lead: '账户立即终止。职位保留，其工作待接任者处理。',
		button: '终止账户',
	},
	close: {
		title: '撤销职位',
		lead: '适用于不再填补的职位。已宣布的接任人和未使用的邀请一并作废。',
		button: '撤销职位',
	},
	handOver: '移交剩余工作',
	done: {
		named: {
			title: '接任者已就任',
			body: '已用电子邮件通知双方。未完成的工作已移交接任者。',
		},
		announced: {
			title: '交接已宣布',
			body: '已用电子邮件通知双方。',
		},
		withdrawn: {
			title: '宣布已取消',
			body: '已用电子邮件通知双方。',
		},
		left: {
			title: '账户已终止',
			body: '职位现为空缺。请在下方指定接任者。',
		},
		closed: {
			title: '职位已撤销',
			body: '其历史记录仍可查阅。',
		},
		invited: {
			title: '邀请已记录',
			body: '载有个人链接的电子邮件正在发送，链接有效期为十天。',
		},
	},
	invitations: {
		stage: {
			open: '待使用',
			lapsed: '已过期，未使用',
			accepted: '已开设账户',
			withdrawn: '已撤回',
		},
		head: '状态',
		action: '操作',
		anew: '重新发送',
		anewOne: '重新发送：{name}',
		withdraw: '撤回',
		withdrawOne: '撤回：{name}',
	},
}
