import type { Shape } from '../../shape.ts'
import type { operations as source } from '../en/operations.ts'

export const operations: Shape<typeof source> = {
	index: {
		title: '管理',
		lead: '维持网站运行和记录有序的各项工作。',
	},
	tiles: {
		people: {
			title: '人员',
			what: '账户、职位和邀请。',
		},
		states: {
			title: '国家',
			what: '各国的代表团、主管机关和职位。',
		},
		recoveries: {
			title: '遗失的第二验证因素',
			what: '须经两名官员同意的协助请求。',
		},
		health: {
			title: '系统状态',
			what: '网站所依赖的各部分是否正常。',
		},
		jobs: {
			title: '任务',
			what: '等待、运行和已放弃的任务。',
		},
		mail: {
			title: '外发邮件',
			what: '未发出或被退回的邮件及其原因。',
		},
		inbound: {
			title: '收到的邮件',
			what: '答复和被退回的邮件及其处理结果。',
		},
		mailTemplates: {
			title: '电子邮件模板',
			what: '网站可发送的全部电子邮件，六种语言。',
		},
		door: {
			title: '登录与拒绝',
			what: '何人登录、何人被拒、来自何处。',
		},
		seals: {
			title: '记录封印',
			what: '每日的签名证明，供另处保管。',
		},
		retention: {
			title: '数据保存期限',
			what: '期限、下一步删除内容、保留的请求。',
		},
		exports: {
			title: '导出',
			what: '何人因何导出了何内容。',
		},
		permissions: {
			title: '权限',
			what: '每个步骤及可执行的职位。',
		},
		versions: {
			title: '已存储状态',
			what: '现行流程无法读取的请求。',
		},
		settings: {
			title: '时限',
			what: '每个步骤允许的时长。',
		},
		matchingSettings: {
			title: '匹配设置',
			what: '匹配的权重和限额。',
		},
		calendars: {
			title: '日历',
			what: '工作地点和各国的工作日。',
		},
	},
	door: {
		title: '登录与拒绝',
		lead: '登录处发生的事件，最新的在前。从不记录所输入的内容。',
		at: '时间',
		kind: '事件',
		who: '人员',
		where: '网络地址',
		page: '页面',
		detail: '详情',
		person: '姓名或电子邮件地址',
		from: '起',
		to: '止',
		any: '全部',
		show: '显示',
		older: '更早的事件',
		latest: '最新事件',
		pages: '事件页',
		none: '没有匹配的事件',
		kinds: {
			signedIn: '登录',
			passwordRefused: '密码被拒绝',
			tooManyAttempts: '尝试次数过多',
			factorPassed: '第二因素通过',
			factorRefused: '第二因素被拒绝',
			confirmed: '再次确认',
			signedOut: '退出',
			sessionEnded: '会话结束',
			accessRefused: '拒绝访问',
			factorEnrolled: '已设置第二因素',
			factorRemoved: '已移除第二因素',
			passwordChanged: '密码已更改',
			addressChanged: '地址已更改',
		},
	},
	jobs: {
		title: '任务',
		lead: '系统在后台执行的工作：发送邮件、时限提醒、扫描文件。',
		counts: '按类型统计',
		kind: '类型',
		waiting: '等待',
		later: '稍后',
		active: '运行中',
		failed: '已放弃',
		since: '最早等待自',
		nothing: '没有任务',
		givenUp: '已放弃的任务',
		none: '没有已放弃的任务',
		tries: '尝试次数',
		at: '上次尝试',
		error: '上次失败原因',
		action: '操作',
		retry: '重试',
		retryOne: '重试：{name}',
		retried: '任务已重新排队',
		gone: '该任务已不在放弃之列',
		kinds: {
			'send-notice': '发送邮件',
			'ring-timer': '期限届满',
			'promote-waiting': '从候补名单递补',
			'ring-clock': '时限提醒',
			'recount-clocks': '重新计算时限',
			'scan-attachment': '扫描文件',
			'run-allocation': '计算分配',
			'replay-allocation': '重新计算分配',
		},
	},
	health: {
		title: '系统状态',
		lead: '打开本页时检查；查看不会更改任何内容。',
		check: '项目',
		state: '状态',
		detail: '详情',
		good: '正常',
		bad: '需要处理',
		absent: '无内容',
		checks: {
			database: {
				title: '数据库',
				todo: '数据库无响应。请检查其日志和磁盘。',
			},
			clock: {
				title: '时钟',
				todo: '网站与数据库的时钟不一致。请与时间服务器同步。',
			},
			worker: {
				title: '任务处理进程',
				todo: '最近一分钟内没有任务处理进程发出信号：电子邮件和提醒正在等待。请启动一个处理进程并查看其日志。',
			},
			queue: {
				title: '等待的任务',
				todo: '有任务已等待超过两分钟。请查看任务处理进程的日志。',
			},
			jobs: {
				title: '已放弃的任务',
				todo: '请打开任务页面，消除原因后重试。',
			},
			mail: {
				title: '最近发送的邮件',
				todo: '有邮件等待超过一小时。请检查邮件服务器。',
			},
			mailServer: {
				title: '邮件服务器',
				todo: '服务器不接收邮件。请在外发邮件页面查看原因，并检查其地址和登录凭据。',
			},
			certificate: {
				title: '邮件服务器的证书',
				todo: '证书无效：未交出任何邮件。请更新证书，或更正服务器地址中的名称。',
			},
			resting: {
				title: '暂停发送的域名',
				todo: '收件方服务器要求稍候。邮件正在等待并会自动发出；请一小时后再查看。',
			},
			bounced: {
				title: '退回的邮件',
				todo: '请打开外发邮件页面，并安排更正有关地址。',
			},
			parked: {
				title: '搁置的邮件',
				todo: '请打开外发邮件页面，消除原因后重新发送。',
			},
			storage: {
				title: '文件存储',
				todo: '无法存储文件。请在数据文件夹中腾出空间、使其可写，或检查存储桶。无需重新启动。',
			},
			files: {
				title: '附件文件',
				todo: '最新的附件文件不在此进程的存储位置。请为所有进程指定同一个数据文件夹或存储桶，或从备份恢复文件。',
			},
			scanner: {
				title: '病毒扫描程序',
				todo: '扫描程序无响应：文件将等待。',
			},
			seal: {
				title: '最近的记录封印',
				todo: '有一天在结束两天后仍未封存。请检查工作进程及其日志。',
			},
			retention: {
				title: '最近一次数据删除',
				todo: '已两天未运行。请检查工作进程及其日志。',
			},
		},
		versions: {
			title: '版本',
			product: '本产品',
			node: '运行环境（Node.js）',
			postgres: '数据库（PostgreSQL）',
		},
	},
}
