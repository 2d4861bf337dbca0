import type { exceptions as english } from '../en/exceptions.ts'
import type { Shape } from '../shape.ts'

export const exceptions: Shape<typeof english> = {
	nominationsReturned: {
		subject: '提名已退回',
		what: '方案管理人已将培训提名退回，并附有说明。',
		next: '请阅读说明并重新提名学员。',
	},
	nominationsReminder: {
		subject: '提名将于一周后截止',
		what: '培训提名将于七天后截止。',
		next: '请在培训台账中提名学员，交付页面上有其链接；空余名额可能会分配给他人。',
	},
	nominationsOverdue: {
		subject: '等待提名',
		what: '未按时收到培训提名。',
		next: '请该国在交付页面上提名学员；空余名额可能会分配给他人。',
	},
	trainingPostponed: {
		subject: '培训已推迟',
		what: '培训已推迟。',
		next: '请通知所有相关人员；方案管理人将确定新的日期。',
	},
	trainingRescheduled: {
		subject: '培训的新日期',
		what: '培训的新日期已确定。',
		next: '日期见交付页面；请该国通知所有相关人员。',
	},
	seatsReleased: {
		subject: '名额已释放',
		what: '培训中未使用的名额已释放给他人。',
		next: '您无需采取行动；交付页面显示剩余情况。',
	},
	followUpDue: {
		subject: '应进行培训后续跟踪',
		what: '现应跟踪培训的应用情况。',
		next: '方案管理人将询问学员及其主管；请联络人予以支持。',
	},
	customsHeld: {
		subject: '设备滞留海关',
		what: '设备目前滞留海关。',
		next: '请该国和方案管理人补齐所缺手续；原因见交付页面。',
	},
	customsReleased: {
		subject: '设备不再滞留海关',
		what: '设备不再滞留海关。',
		next: '清关完成后，该国将确认到货。',
	},
	customsOverdue: {
		subject: '设备仍在海关',
		what: '设备在海关停留的时间超过预期。',
		next: '请协助完成清关；此后请该国在交付页面上确认到货。',
	},
	linesRejected: {
		subject: '查验：部分缺失或损坏',
		what: '查验发现部分设备缺失或损坏。',
		next: '方案管理人可以发送替换件；联络人也可以按现状接受设备。',
	},
	linesAccepted: {
		subject: '设备已按现状接受',
		what: '该国已按到货现状接受设备。',
		next: '该国现将签署移交文件。',
	},
	replacementShipped: {
		subject: '替换件已发运',
		what: '缺失或损坏设备的替换件已发运。',
		next: '请为清关和交货地点做好准备。',
	},
	lossReported: {
		subject: '已报告丢失或损坏',
		what: '已有报告称设备丢失或损坏。',
		next: '方案管理人将决定交付工作如何继续。',
	},
	lossSettled: {
		subject: '丢失或损坏后交付工作继续',
		what: '已决定在不计丢失或损坏部分的情况下继续交付工作。',
		next: '您无需采取行动；理由见交付页面。',
	},
	changeRequested: {
		subject: '已要求变更设备',
		what: '已提出变更设备的要求。',
		next: '方案管理人将在征求捐助方意见后作出决定；在此之前，交付工作等待。',
	},
	changeDecided: {
		subject: '关于所要求变更的决定',
		what: '已就所要求的设备变更作出决定。',
		next: '请在交付页面上阅读该决定；变更获批后，将重新提供规格。',
	},
	misuseReported: {
		subject: '已报告可能的滥用',
		what: '已有报告称所交付的物资可能被滥用。',
		next: '请在系统中阅读报告；在完成审查之前，一切工作停止。',
	},
	misuseResolved: {
		subject: '审查后交付工作继续',
		what: '一项审查已结束，审查期间交付工作曾暂停。',
		next: '交付工作继续进行；您无需采取行动。',
	},
	checkDue: {
		subject: '应进行交付后核查',
		what: '现应对设备进行一次交付后核查。',
		next: '方案管理人将进行核查；请该国提供查看设备的便利。',
	},
}
