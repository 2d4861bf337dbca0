import type { Shape } from '#app/i18n/shape.ts'
import type { writing as english } from '#app/i18n/words/en/draft/writing.ts'

export const writing: Shape<typeof english> = {
	page: {
		saveAsDraft: '存为草稿',
		saveAsDraftHint: '“存为草稿”保留您所写的内容，无论完成与否，不作任何检查。',
		backWithoutSaving: '不保存并返回',
	},
	saving: {
		saved: '所有更改已于{time}保存',
		saving: '正在保存',
		unsaved: '尚未保存',
		failed: '未能保存。将再次尝试。',
		retry: '立即保存',
		offline: '没有连接。您的文字留在本页，恢复连接后即保存。',
		signedOut: '您已退出登录。请在新标签页中重新登录；您的文字留在本页。',
		conflict: '他人更改了您也更改过的一项答复。请选择。',
	},
	conflict: {
		title: '其间他人更改了这项答复',
		body: '您的其他答复已保存。请对下面每项答复选择保留哪一个。',
		stored: '与您的答复不同的答复',
		theirs: '他人保存的答复',
		yours: '您的答复',
		keepTheirs: '保留已保存的答复',
		keepYours: '保留您的答复',
		empty: '空白',
	},
	advice: {
		title: '提示',
		lead: '您可以不采纳而继续。',
		maintenanceMissing: '未填写年度维护金额。没有维护经费的设备往往一年后就停用；如没有，请说明原因。',
		womenBelow30: '计划中妇女不足百分之三十。请说明如何使更多妇女参加，例如单独征集提名。',
		legalBasisNo: '国内法尚未将偷运移民定为犯罪。如将一项立法需求排在首位，可为其他需求提供法律依据。',
		consigneeMissing: '未写明收货人。没有收货人也可提交请求，但在确定之前不能采购任何物品。',
		freeMail: '这似乎是私人邮箱。公务地址便于核实来信人身份。',
		minimumRatio: '仍有用处的最少数量接近全部数量。如果较少数量已有帮助，填写较小数字可为部分提供留出余地。',
		stockCovers: '现有的可用设备已足以满足所需数量。如仍需更多，请在理由中说明原因。',
	},
	excluded: {
		title: '不能提供该物品',
		lead: '只涉及这一行。其他各行和请求不受影响。',
		alternative: '可以改为请求的内容',
		FIREARMS: {
			explanation: '绝不提供枪支、弹药、爆炸物和其他致命物品。',
			alternative: '防护装备、急救包，或现场急救和救援培训。',
		},
		RESTRAINT: {
			explanation: '绝不提供警棍、手铐、刺激物和其他约束或人群控制手段。',
			alternative: '关于对移民的人道待遇和缓和紧张局面的培训。',
		},
		INTERCEPTION: {
			explanation: '绝不提供拦截通信或秘密侵入设备的工具。',
			alternative: '公开来源检索工具，或对依法院命令扣押的设备进行数字取证。',
		},
		ARMED_CRAFT: {
			explanation: '绝不提供载人航空器和武装船只。',
			alternative: '无武装救援船、救生器材、无线电设备，或关于海上合作的咨询。',
		},
		CROWD_FACES: {
			explanation: '绝不提供人群面部识别：它涉及每一个经过的人。',
			alternative: '证件阅读机，以及证件与持证人的一对一核对。',
		},
		DETENTION: {
			explanation: '绝不提供扩大羁押能力的设备。',
			alternative: '接待室和询问室的设施，或关于羁押替代办法的咨询。',
		},
		EMBARGOED: {
			explanation: '不提供受安全理事会禁运或制裁措施限制的物品。',
			alternative: '请询问毒品和犯罪问题办公室哪些用途相同的物品不受该措施限制，或选择培训或咨询。',
		},
	},
}
