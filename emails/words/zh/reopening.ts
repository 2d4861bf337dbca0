import type { reopening as english } from '../en/reopening.ts'
import type { Shape } from '../shape.ts'

export const reopening: Shape<typeof english> = {
	closureCodeSet: {
		subject: '请求的结果',
		what: '承办官员已记录该请求的结果。',
		next: '请联络人阅读并确认结案；如无答复，该请求将自行结案。',
	},
	reopeningAsked: {
		subject: '已要求重新启动',
		what: '该国要求重新启动一项已结束的请求。',
		next: '请阅读理由，然后批准或拒绝重新启动。',
	},
	reopeningRefused: {
		subject: '关于重新启动请求的答复',
		what: '该请求未能重新启动。',
		next: '理由见请求页面；贵国可以随时提交新的请求。',
	},
	requestReopened: {
		subject: '请求已重新启动',
		what: '该请求已重新启动，正在再次审查。',
		next: '承办官员将继续审查，并可能提出问题。',
	},
	sharingChanged: {
		subject: '国家更改了谁可以阅读请求',
		what: '国家更改了一份请求的保密等级或其同意事项。',
		next: '更改即刻生效。请阅读页面；可能需要通知先前收到摘要的各方。',
	},
}
