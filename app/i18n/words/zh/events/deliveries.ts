import type { Shape } from '#app/i18n/shape.ts'
import type { deliverySteps as english } from '#app/i18n/words/en/events/deliveries.ts'

export const deliverySteps: Shape<typeof english> = {
	training: {
		callForNominations: {
			label: '征求提名',
			done: '{actor}征求提名。',
			hint: '请该国提名学员。',
		},
		nominate: {
			label: '提名学员',
			done: '{actor}提名了学员。',
			hint: '请均衡提名妇女和男子。',
		},
		confirmParticipants: { label: '确认学员', done: '{actor}确认了学员。' },
		openSession: { label: '开始培训', done: '{actor}开始了培训。' },
		closeSession: {
			label: '结束培训',
			done: '{actor}结束了培训。',
			hint: '请按性别统计出席人数。',
		},
		recordLearning: { label: '记录学习成果', done: '{actor}记录了测试结果和满意度。' },
		certify: { label: '颁发证书', done: '{actor}颁发了证书。' },
		confirmReceipt: { label: '确认收到证书', done: '{actor}确认收到证书。' },
		recordFollowUp: { label: '记录后续跟踪并结束', done: '{actor}记录了后续跟踪并结束了实施。' },
		fail: {
			label: '报告培训无法完成',
			done: '{actor}报告培训无法完成。',
			hint: '可再向另一方案提出该需求。',
		},
	},
	equipment: {
		shareSpecification: {
			label: '送交规格',
			done: '{actor}送交了规格。',
			hint: '请联络人签认规格。',
		},
		signOffSpecification: {
			label: '签认规格',
			done: '{actor}签认了规格。',
			hint: '可以开始采购。',
		},
		contract: { label: '记录合同', done: '{actor}记录了合同。' },
		ship: { label: '记录发运', done: '{actor}记录了发运。' },
		arriveAtCustoms: {
			label: '记录抵达海关',
			done: '{actor}记录了抵达海关。',
			hint: '请该国办理设备清关。',
		},
		confirmArrival: { label: '确认设备到达', done: '{actor}确认设备已到达。' },
		recordInspection: { label: '记录检验', done: '{actor}记录了检验。' },
		signHandover: {
			label: '签署移交',
			done: '{actor}签署了移交。',
			hint: '设备移交给受益机构。',
		},
		recordInstallation: { label: '记录安装', done: '{actor}记录了安装。' },
		recordCheck: {
			label: '记录交付后核查',
			done: '{actor}记录了一次交付后核查。',
			hint: '先作6个月后的核查，再作12个月后的核查。',
		},
		closeDelivery: { label: '结束交付', done: '{actor}结束了交付。' },
		fail: {
			label: '报告交付无法完成',
			done: '{actor}报告交付无法完成。',
			hint: '可再向另一方案提出该需求。',
		},
	},
	advisory: {
		shareTerms: {
			label: '送交工作范围',
			done: '{actor}送交了工作范围。',
			hint: '请联络人表示同意。',
		},
		agreeTerms: { label: '同意工作范围', done: '{actor}同意了工作范围。' },
		shareDraft: { label: '送交草案', done: '{actor}送交了草案。' },
		returnDraft: { label: '退回草案并附意见', done: '{actor}退回了草案并附意见。' },
		acceptFinal: { label: '作为定稿接受', done: '{actor}接受了定稿。' },
		startFollowUp: { label: '开始后续跟踪', done: '{actor}开始了后续跟踪。' },
		recordFollowUp: { label: '记录后续跟踪并结束', done: '{actor}记录了后续跟踪并结束了实施。' },
		fail: {
			label: '报告工作无法完成',
			done: '{actor}报告工作无法完成。',
			hint: '可再向另一方案提出该需求。',
		},
	},
}
