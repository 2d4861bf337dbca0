import type { Shape } from '#app/i18n/shape.ts'
import type { requestSteps as english } from '#app/i18n/words/en/events/requests.ts'

export const requestSteps: Shape<typeof english> = {
	request: {
		sendForEndorsement: {
			label: '送交核可',
			done: '{actor}将请求送交核可。',
			hint: '请联络人通读整个请求并予以核可。',
		},
		returnForCorrection: {
			label: '退回更正',
			done: '{actor}将请求退回更正。',
			hint: '起草人可再次编辑请求。',
		},
		recall: {
			label: '撤回为草稿',
			done: '{actor}将请求撤回为草稿。',
			hint: '请求可再次编辑，之后须重新送交核可。',
		},
		endorse: {
			label: '核可并提交',
			done: '{actor}核可并提交了请求。',
			hint: '请求将送达秘书处，不能再编辑。',
		},
		acknowledge: { label: '确认收到', done: '{actor}确认收到请求。', hint: '所选经办官员将接手本请求。' },
		rejectIdentity: {
			label: '驳回：不真实',
			done: '{actor}以不真实为由驳回请求。',
			hint: '仅在通过其他渠道与常驻代表团联系之后。',
		},
		askClarification: {
			label: '要求澄清',
			done: '{actor}要求澄清。',
			hint: '在该国答复之前，审查期限暂停计算。请求中只有此处列明的栏目可以修改。',
		},
		answerClarification: {
			label: '答复问题',
			done: '{actor}答复了问题。',
			hint: '每个问题都须答复。',
		},
		clearAnswers: {
			label: '核准答复',
			done: '{actor}核准了答复。',
			hint: '所作修改将在您的核可之下送交经办官员。',
		},
		returnAnswers: {
			label: '退回答复',
			done: '{actor}将答复退回起草人。',
			hint: '起草人可以修改后再次送交。',
		},
		noAnswer: {
			label: '记录未获答复',
			done: '期限内未获答复；请求转入休眠。',
			hint: '答复期限届满时自动发生。',
		},
		resume: {
			label: '恢复请求',
			done: '{actor}恢复了请求。',
			hint: '请求将回到停止时的阶段。',
		},
		lapse: {
			label: '使请求失效',
			done: '请求因长期未获答复而失效。',
			hint: '请求休眠过久时自动发生。',
		},
		pass: {
			label: '通过核查',
			done: '{actor}完成了核查。',
			hint: '请求完整、真实，可以进行审查。',
		},
		proposeDecisions: {
			label: '提出决定',
			done: '{actor}就每项需求提出了决定。',
			hint: '每项需求一个决定并附理由。由第二人核准。',
		},
		returnDecisions: {
			label: '退回决定',
			done: '{actor}退回了所提出的决定。',
			hint: '经办官员须重新提出决定。',
		},
		approveDecisions: {
			label: '核准决定',
			done: '{actor}核准了决定。',
			hint: '决定生效，并通知该国。',
		},
		reassign: {
			label: '改派其他官员',
			done: '{actor}将请求改派给另一名经办官员。',
			hint: '将通知两名官员和该国。',
		},
		takeOver: {
			label: '接手请求',
			done: '{actor}接手了请求。',
			hint: '您将成为经办官员。将通知原经办官员和该国。',
		},
		withdraw: {
			label: '撤回请求',
			done: '{actor}撤回了请求。',
			hint: '所有尚未结束的需求随之撤回。',
		},
		needsEnded: {
			label: '记录所有需求均已结束',
			done: '所有需求均已处理完毕；已请该国确认结案。',
			hint: '最后一项需求结束时自动发生。',
		},
		noNeedLeft: {
			label: '记录已无剩余需求',
			done: '已无剩余需求；已请该国确认结案。',
		},
		needsResumed: {
			label: '继续处理请求',
			done: '由于其中一项需求正在重新审议，请求继续处理。',
		},
		setClosureCode: {
			label: '更正请求的结果',
			done: '{actor}更正了请求的结果。',
			hint: '在该国确认结案之前通知该国。',
		},
		confirmClosure: {
			label: '确认结案',
			done: '{actor}确认了请求结案。',
			hint: '请说明援助的用处有多大。',
		},
		closeUnanswered: {
			label: '未获答复而结案',
			done: '因期限内未获答复，请求已结案。',
			hint: '答复期限届满时自动发生。',
		},
		askReopening: {
			label: '要求重新启动请求',
			done: '{actor}要求重新启动请求。',
			hint: '因新的事实或缺陷，或要求由另一名官员重新考虑决定。',
		},
		approveReopening: {
			label: '重新启动请求',
			done: '{actor}重新启动了请求。',
			hint: '所选官员将接手请求。该国要求重新考虑的，不得由原经办官员接手。',
		},
		refuseReopening: {
			label: '不予重新启动',
			done: '{actor}未同意重新启动请求。',
			hint: '该国可以看到理由。',
		},
	},
	other: {
		requestCreated: '{actor}新建了请求。',
		sectionSaved: '{actor}保存了“{section}”部分。',
		needAdded: '{actor}添加了一项需求。',
		needRemoved: '{actor}删除了一项需求。',
		attachmentAdded: '{actor}附上了一个文件。',
		attachmentRemoved: '{actor}移除了一个文件。',
		attachmentClassified: '{actor}更改了一个文件的保密等级。',
		attachmentRefused: '一个文件未通过病毒扫描，已被删除。',
		needCopied: '{actor}复制了一项需求。',
		needRestored: '{actor}恢复了一项已删除的需求。',
		invitationSent: '{actor}发出了邀请。',
		invitationAccepted: '{actor}接受了邀请。',
		noticeRetried: '{actor}重新发送了一封邮件。',
	},
}
