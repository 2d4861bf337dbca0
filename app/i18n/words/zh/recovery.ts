import type { Shape } from '../../shape.ts'
import type { recovery as source } from '../en/recovery.ts'

export const recovery: Shape<typeof source> = {
	lost: {
		title: '第二验证因素遗失',
		lead: '如果您既没有手机，也没有备用代码或通行密钥，可由两名官员一致同意撤销您账户的第二验证因素，然后由您重新设置。',
		next: '将有官员通过已知的其他渠道与您联系，以确认是您本人。在此之前，您的账户保持关闭。',
		reason: '发生了什么',
		reasonHint: '例如：手机于5月3日遗失，手边没有备用代码。请勿填写密码或代码。',
		button: '提交官员处理',
		back: '仍使用代码',
		waiting: {
			title: '已提交官员处理',
			asked: '提交时间：<when></when>。',
			first: '尚需一名官员通过其他渠道确认是您本人。',
			second: '一名官员已确认是您本人；尚需第二名官员同意。',
			mail: '将通过电子邮件通知您。如您在此期间找到手机或备用代码，直接登录即可，此事将自动终止。',
		},
		closed: {
			title: '无法提交',
			tooManyRecoveries: '您今天已多次提出。请等到明天，或与管理员联系。',
			conflict: '已提交官员处理。',
		},
	},
	office: {
		title: '遗失的第二验证因素',
		lead: '撤销第二验证因素须经两名官员一致同意。第一名官员通过其他渠道核实申请人身份；第二名官员复核并同意。两人均不得为当事人本人。',
		none: '没有人在等待决定。',
		ended: '已决定',
		noneEnded: '尚未作出任何决定。',
		person: '人员',
		email: '电子邮件地址',
		post: '角色',
		asked: '提出时间',
		reason: '当事人所写内容',
		identified: '如何核实当事人身份',
		first: '核实人',
		second: '批准人',
		refusedBy: '拒绝人',
		refusal: '拒绝理由',
		result: '状态',
		on: '决定时间',
		stage: {
			first: '等待第一名官员',
			second: '等待第二名官员',
			approved: '已批准：验证因素已撤销',
			refused: '已拒绝：验证因素予以保留',
			withdrawn: '已终止：当事人已用验证因素登录',
		},
		own: '此事涉及您本人：由另外两人决定。',
		needsOther: '身份由您核实：须由另一人同意。您仍可拒绝。',
		identifiedBy: '您如何核实申请人身份？',
		identifiedByHint:
			'通过此前已知的渠道：例如回拨代表团的电话，或当面核实。向账户地址发送电子邮件是不够的。',
		identify: '已核实：转交第二名官员',
		approve: '同意并撤销第二验证因素',
		approveHint: '验证因素、通行密钥和备用代码将被移除，所有会话结束，并通知当事人。',
		refuse: '拒绝',
		done: {
			identified: {
				title: '现可由第二名官员表示同意',
				body: '对当事人而言尚无任何变化。',
			},
			approved: {
				title: '第二验证因素已撤销',
				body: '已通知当事人，其下次登录时将重新设置。',
			},
			refused: {
				title: '第二验证因素予以保留',
				body: '已通知当事人。',
			},
		},
	},
}
