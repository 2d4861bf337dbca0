import type { delivery as english } from '../en/delivery.ts'
import type { Shape } from '../shape.ts'

export const delivery: Shape<typeof english> = {
	nominationsCalled: {
		subject: '请提名学员',
		what: '现在可以为培训提名学员。',
		next: '请在交付页面上提名学员。',
	},
	nominationsReceived: {
		subject: '已收到提名',
		what: '该国已为培训提名学员。',
		next: '请核对提名并确认学员。',
	},
	participantsConfirmed: {
		subject: '学员已确认',
		what: '培训学员已确认。',
		next: '请通知学员；方案管理人将启动培训。',
	},
	trainingStarted: {
		subject: '培训已开始',
		what: '培训已开始。',
		next: '您无需采取行动；方案管理人将记录培训结束。',
	},
	trainingHeld: {
		subject: '培训已举办',
		what: '培训已举办，出勤情况已记录。',
		next: '方案管理人将评价学习成果。',
	},
	learningEvaluated: {
		subject: '学习成果已评价',
		what: '培训评价已记录。',
		next: '方案管理人将颁发证书。',
	},
	certificatesReady: {
		subject: '证书已颁发',
		what: '培训证书已颁发。',
		next: '请联络人在交付页面上确认收到。',
	},
	specificationToSignOff: {
		subject: '规格待签认',
		what: '方案管理人已提供设备规格。',
		next: '请联络人阅读并签认。',
	},
	specificationSignedOff: {
		subject: '规格已签认',
		what: '该国已签认设备规格。',
		next: '请启动采购。',
	},
	equipmentContracted: {
		subject: '设备已订购',
		what: '已与供应商签订设备合同。',
		next: '方案管理人将通知发运情况。',
	},
	equipmentShipped: {
		subject: '设备已发运',
		what: '设备已发运。',
		next: '请为清关和交货地点做好准备。',
	},
	equipmentAtCustoms: {
		subject: '设备已到海关',
		what: '设备已到达海关。',
		next: '请办理清关，然后在交付页面上确认到货。',
	},
	equipmentReceived: {
		subject: '设备已收到',
		what: '该国已确认设备到货。',
		next: '方案管理人将进行查验并记录结果。',
	},
	inspectionRecorded: {
		subject: '查验已记录',
		what: '设备已查验，结果已记录。',
		next: '请联络人阅读结果并签署移交文件。',
	},
	handoverSigned: {
		subject: '移交已签署',
		what: '设备移交已签署。',
		next: '方案管理人将记录安装情况。',
	},
	equipmentInstalled: {
		subject: '设备已安装',
		what: '设备安装情况已记录。',
		next: '方案管理人将在6个月后和12个月后核查设备。',
	},
	checkRecorded: {
		subject: '交付后核查已记录',
		what: '设备的一次交付后核查已记录。',
		next: '您无需采取行动；您可以在交付页面上查看结果。',
	},
	checkFailed: {
		subject: '交付后核查未通过',
		what: '交付后核查发现，并非所有设备都在位、可用、在用并得到维护。',
		next: '请在交付页面上查看结果，并与该国商定应采取的措施。',
	},
	termsToAgree: {
		subject: '工作范围待同意',
		what: '方案管理人已提供咨询工作的工作范围。',
		next: '请联络人阅读并表示同意。',
	},
	termsAgreed: {
		subject: '工作范围已同意',
		what: '该国已同意咨询工作的工作范围。',
		next: '请开始工作。',
	},
	draftShared: {
		subject: '草案已提供',
		what: '咨询工作的草案已提供给贵国。',
		next: '请附上意见退回；联络人也可以将其接受为定稿。',
	},
	draftReturned: {
		subject: '草案已附意见退回',
		what: '该国已将咨询工作的草案附意见退回。',
		next: '请修订草案并再次提供。',
	},
	finalAccepted: {
		subject: '定稿已接受',
		what: '该国已接受咨询工作的定稿。',
		next: '方案管理人将确定后续跟踪的日期。',
	},
	receiptConfirmed: {
		subject: '已确认接受培训',
		what: '该国已确认接受了培训。',
		next: '方案管理人将跟踪培训的应用情况。',
	},
	followUpStarted: {
		subject: '后续跟踪已开始',
		what: '对交付成果的后续跟踪已开始。',
		next: '方案管理人将询问成果的使用情况。',
	},
	deliveryClosed: {
		subject: '交付已结案',
		what: '该项交付已结案。',
		next: '您无需采取行动；您仍可查阅其记录。',
	},
}
