import type { Shape } from '../../shape.ts'
import type { certificates as source } from '../en/certificates.ts'

export const certificates: Shape<typeof source> = {
	sheet: {
		title: '证书',
		sample: '样本——本证书所涉课程为虚构',
		lead: '兹证明',
		text: '参加了下列培训，出勤天数不少于百分之八十，并在结业测试中达到规定成绩。',
		facts: {
			state: '国家',
			place: '地点',
			dates: '日期',
			days: '天数',
			number: '证书编号',
			code: '验证码',
			issuedOn: '颁发日期',
			operator: '颁发者',
		},
		check: '任何人均可在以下网址凭编号和验证码核验本证书的真伪，无需账户，也不显示姓名。',
	},
	check: {
		title: '核验证书',
		lead: '持有培训证书者均可在此核验其真伪。无需账户，也不显示证书属于何人。',
		enter: '证书上的编号和验证码',
		number: '证书编号',
		numberHint: '例如 SOM-C-2026-000123',
		code: '验证码',
		codeHint: '十六个字母和数字；空格、连字符和大小写均不影响。',
		button: '核验证书',
		genuine: {
			title: '证书为真',
			training: '培训：<title></title>',
			issuedOn: '颁发日期：<when></when>。',
		},
		revoked: {
			title: '证书已撤回',
			revokedOn: '该证书颁发时为真，已于<when></when>撤回。',
		},
		unknown: {
			title: '不为真或无此证书',
			body: '所填内容不属于本网站的任何证书。请检查是否完整。',
		},
		tooOften: {
			title: '核验次数过多',
			body: '请等待五分钟后再试。',
		},
	},
}
