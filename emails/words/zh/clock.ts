import type { clock as english } from '../en/clock.ts'
import type { Shape } from '../shape.ts'

export const clock: Shape<typeof english> = {
	clockReminder: {
		subject: '提醒：有步骤即将到期',
		what: '该请求有一个步骤待完成，截止日期临近。',
		next: '请打开页面查看待完成的步骤；如由您负责，请予完成。',
	},
	clockDue: {
		subject: '有步骤今日到期',
		what: '该请求有一个步骤待完成，截止日期已到。',
		next: '请打开页面查看待完成的步骤；如由您负责，请于今日完成。',
	},
	clockOverdue: {
		subject: '有步骤已过截止日期',
		what: '该请求有一个步骤仍待完成，截止日期已过。',
		next: '请打开页面查看待完成的步骤；如由您负责，请尽快完成。',
	},
}
