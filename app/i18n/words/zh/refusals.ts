import type { Shape } from '#app/i18n/shape.ts'
import type { refusals as english } from '#app/i18n/words/en/refusals.ts'

export const refusals: Shape<typeof english> = {
	notTheDrafter: '请求的起草人不得核可该请求。',
	notTheProposer: '提出决定的人不得核准或退回这些决定。',
	assignedOfficer: '只有负责本请求的经办官员可以执行此步骤。',
	ownProgramme: '只有有关方案的管理人可以执行此步骤。',
	dueDiligenceDone: '须待一项必要审查完成后方可执行此步骤。',
	dueDiligenceOpen: '本请求没有正在进行的尽职审查。',
	stillRecallable: '其中一项需求的交付正在进行；须由方案先行终止，方可撤回请求。',
	partnersConsented: '该国未同意与伙伴机构共享本请求。',
	impossible: '在目前状态下无法执行此步骤。',
	conflict: '他人已先行处理。以下为最新状态，请核对后重试。',
	forbidden: '您的角色无权执行此步骤。',
	unreadable: '无法读取所存状态。未作任何更改。请通知管理员。',
	capacityExceeded: '该方案的可用容量不足以满足此数量。',
	belowMinimum: '数量低于对该国有用的最低数量。',
	aboveRequested: '数量大于所请求的数量。',
	doesNotFit: '该方案不适合此项需求：至少有一项规则不符。',
	incomplete: '请求尚未填写完整。请填写标出的部分。',
	notTheRightPerson: '此人不具备所需的角色。',
}
