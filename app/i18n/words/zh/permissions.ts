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
		dueDiligence: '尽职审查',
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
		notTheAssessor: '不得为评估该个案的人',
		notTheDecliner: '不得为建议对该需求不予接受的人',
		assignedOfficer: '仅限负责该请求的经办干事',
		notTheOfficer: '不得为该请求的经办干事',
		ownRegion: '仅限干事所负责区域的国家',
		ownProgramme: '仅限有关方案的管理人',
		notRecused: '不得为该国国民，且未申报利益冲突',
		dueDiligenceDone: '人权尽职审查已通过或无须进行',
		stillRecallable: '尚未签订合同，培训亦未开始',
		mayBegin: '总部未在审查逾期开始的情况',
		partnersConsented: '该国同意伙伴机构查阅该请求',
		stillReopenable: '请求曾经提交，且重新启动的期限未过',
		stillReconsiderable: '请求仍在进行，且重新考虑的期限未过',
	},
}
