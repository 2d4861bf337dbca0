import type { Shape } from '#app/i18n/shape.ts'
import type { people as english } from '#app/i18n/words/en/codes/people.ts'

export const people: Shape<typeof english> = {
	roles: {
		drafter: '起草人',
		focalPoint: '国家联络人',
		mission: '常驻代表团',
		triageOfficer: '初审官员',
		caseOfficer: '经办官员',
		headquartersApprover: '总部核准人',
		programmeManager: '方案管理人',
		dueDiligenceOfficer: '尽职审查官员',
		donor: '捐助方',
		administrator: '管理员',
		system: '系统',
	},
	languages: {
		ar: '阿拉伯文',
		zh: '中文',
		en: '英文',
		fr: '法文',
		ru: '俄文',
		es: '西班牙文',
	},
	currencies: {
		USD: '美元',
		EUR: '欧元',
		GBP: '英镑',
		CHF: '瑞士法郎',
		CAD: '加拿大元',
		JPY: '日元',
		AUD: '澳大利亚元',
	},
}
