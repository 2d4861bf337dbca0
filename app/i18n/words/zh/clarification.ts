import type { Shape } from '../../shape.ts'
import type { clarification as source } from '../en/clarification.ts'

export const clarification: Shape<typeof source> = {
	title: '答复问题',
	lead: '请逐一答复问题，然后送交答复。',
	leadWithFields: '请先修改请求中已解锁的内容，再逐一答复问题，然后一并送交。',
	open: '答复问题',
	answers: '您对问题的答复',
	compare: '查看请求中的修改',
	clear: '核准或退回答复',
	readAnswers: '阅读对问题的答复',
	ofNeed: '需求 {rank}，{where}',
	notRight: '以下内容缺失或尚不正确',
	returned: {
		title: '贵国联络人已退回答复',
		when: '退回时间：<when></when>。请修改后再次送交。',
	},
	fields: {
		title: '请求中已解锁的内容',
		lead: '其余内容保持核可时的原样。经贵国联络人核准之后，毒品和犯罪问题办公室才会看到您的修改。',
		leadToRead: '由起草人修改这些内容。其余内容保持核可时的原样。',
		section: '部分',
		unlocked: '已解锁',
		state: '情况',
		changed: '{count, plural, other {已修改#项}}',
		missing: '{count, plural, other {#项缺失或尚不正确}}',
		asFiled: '与提交时相同',
		compare: '与提交的内容比较',
	},
	unlock: {
		lead: '只勾选必须修改的内容；不勾选时，该国仅以文字答复。因新答复而需要填写的栏目将一并解锁。',
	},
	clarification: {
		title: '已向该国提出问题',
		office: '该国正在答复；经其联络人核准之后，您将看到所作的修改。',
		drafter: '请逐一答复问题并送交答复。',
		drafterWithFields: '请修改已解锁的内容，逐一答复问题，并一并送交贵国联络人。',
		focalPoint: '由起草人答复，他们对请求所作的修改将送请您核准；您也可以自行答复。',
		mission: '贵国首都主管部门正在答复毒品和犯罪问题办公室的问题；请协助其按时答复。',
	},
	clearance: {
		title: '答复在联络人处',
		office: '该国已答复，其联络人正在审阅所作的修改；核准之后您将收到。',
		drafter: '贵国联络人正在审阅您的修改，将予以核准或退回；您目前无须办理。',
		focalPoint: '请阅读答复和请求中的修改，然后予以核准，或附说明退回。',
		mission: '联络人正在审阅答复，之后送交毒品和犯罪问题办公室。',
	},
	changes: {
		pending: '答复对请求所作的修改',
		clarified: '{date} 的答复对请求所作的修改',
	},
}
