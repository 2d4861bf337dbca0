import type { factor as english } from '../en/factor.ts'
import type { Shape } from '../shape.ts'

export const factor: Shape<typeof english> = {
	factorEnrolled: {
		subject: '第二验证因素已设置',
		what: '您的账户已设置第二验证因素。',
		next: '如系您本人操作，无需采取任何行动。如非本人操作，请立即通知管理员。',
	},
	factorReplaced: {
		subject: '第二验证因素已更换',
		what: '您账户的第二验证因素已更换，原有备用代码不再有效。',
		next: '如系您本人操作，无需采取任何行动。如非本人操作，请立即通知管理员。',
	},
	factorRemoved: {
		subject: '第二验证因素已移除',
		what: '您账户的第二验证因素已移除。',
		next: '如系您本人操作，无需采取任何行动。如非本人操作，请立即通知管理员。',
	},
	passkeyAdded: {
		subject: '已添加通行密钥',
		what: '您的账户已添加一个通行密钥。',
		next: '如系您本人操作，无需采取任何行动。如非本人操作，请立即通知管理员。',
	},
	passkeyRemoved: {
		subject: '已移除通行密钥',
		what: '您的账户已移除一个通行密钥。',
		next: '如系您本人操作，无需采取任何行动。如非本人操作，请立即通知管理员。',
	},
	backupCodesRenewed: {
		subject: '新的备用代码',
		what: '已为您的账户生成新的备用代码，原有代码不再有效。',
		next: '如系您本人操作，请妥善保管新代码。如非本人操作，请立即通知管理员。',
	},
	backupCodesLow: {
		subject: '备用代码所剩不多',
		what: '您的备用代码只剩三个或更少。',
		next: '请打开页面并生成新代码。如您本人未曾使用这些代码，请立即通知管理员。',
	},
	recoveryAsked: {
		subject: '第二验证因素遗失',
		what: '有知悉您密码的人报告您账户的第二验证因素已遗失。将由两名官员作出决定。',
		next: '如系您本人操作，将有官员通过其他渠道与您联系。如非本人操作，请更改密码并立即通知管理员。',
	},
	recoveryToApprove: {
		subject: '第二验证因素遗失待决定',
		what: '有人遗失了第二验证因素，正等待两名官员同意。',
		next: '请打开页面，通过其他渠道核实申请人身份，并写明核实方式。',
	},
	recoveryDone: {
		subject: '遗失后已撤销第二验证因素',
		what: '两名官员一致认定您账户的第二验证因素已遗失。该因素已连同通行密钥和备用代码一并撤销，您的所有会话均已结束。',
		next: '请登录并设置新的第二验证因素。如您未提出此要求，请立即通知管理员。',
	},
	recoveryRefused: {
		subject: '第二验证因素予以保留',
		what: '您的第二验证因素未被撤销：一名官员拒绝了该要求。',
		next: '请使用第二验证因素或备用代码登录。如两者均无，请与管理员联系。',
	},
}
