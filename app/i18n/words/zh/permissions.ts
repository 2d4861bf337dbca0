import type { Shape } from '#app/i18n/shape.ts'
import type { permissions as english } from '#app/i18n/words/en/permissions.ts'

export const permissions: Shape<typeof english> = {
	title: '谁可以做什么',
	lead: '每个流程的每个步骤、可由谁执行以及须满足的条件。系统本身也按照同一张表作出判断。',
	contents: '本页内容',
	chart: {
		request: '请求',
		need: '需求',
		training: '交付：培训',
		equipment: '交付：设备',
		advisory: '交付：咨询',
	},
	head: {
		step: '步骤',
		who: '执行者',
		when: '条件',
		from: '起始状态',
		to: '进入状态',
	},
	always: '无',
	stays: '状态不变',
	system: '系统：期限届满时自动执行，或随其他步骤执行',
	conditions: {
		notTheDrafter: '不得为请求的起草人',
		notTheProposer: '不得为提出决定的人',
		assignedOfficer: '仅限负责该请求的经办干事',
		ownProgramme: '仅限有关方案的管理人',
		dueDiligenceDone: '人权尽职审查已通过或无须进行',
		dueDiligenceOpen: '人权尽职审查正在进行',
		stillRecallable: '该请求的任何需求均无正在进行的交付',
		partnersConsented: '该国同意伙伴机构查阅该请求',
	},
}
