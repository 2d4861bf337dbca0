import type { Shape } from '../../shape.ts'
import type { personPage as english } from '../en/person-page.ts'

export const personPage: Shape<typeof english> = {
	lead: '账户、其所属职位及可采取的措施。',
	own: '您的账户和职位。',
	account: '账户',
	status: {
		active: '有效',
		suspended: '已停用',
		left: '已终止',
		sleeps: '就任时开通',
	},
	noPost: '目前无职位',
	next: '即将担任的职位',
	leaving: '已宣布交接',
	sessions: {
		title: '会话',
		lead: '使此人在所有设备上退出登录。此人可重新登录。',
		button: '结束所有会话',
	},
	suspend: {
		title: '停用账户',
		lead: '立即在所有会话中阻止此人访问。职位仍归其所有。',
		button: '停用',
	},
	readmit: {
		title: '恢复账户',
		lead: '解除停用：此人可重新登录。',
		button: '恢复',
	},
	reason: '理由',
	reasonHint: '将记录在案。',
	export: {
		title: '导出权限',
		true: '可从系统导出完整清单',
		false: '不得导出完整清单',
		allow: '授予权限',
		disallow: '收回权限',
	},
	history: '任职经历',
	recusals: '有效的回避',
	noRecusals: '无',
	done: {
		suspended: '账户已停用',
		readmitted: '停用已解除',
		sessions: '所有会话已结束',
		export: '导出权限已更改',
	},
}
