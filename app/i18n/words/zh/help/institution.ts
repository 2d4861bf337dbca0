import type { Shape } from '#app/i18n/shape.ts'
import type { institution as english } from '#app/i18n/words/en/help/institution.ts'

export const institution: Shape<typeof english> = {
	contactPrimary: {
		text: '官员首先联系的人。公务地址和可与此人联系的语文有助于避免延误。',
		example: '边防警察局培训处处长',
	},
	contactAlternate: {
		text: '第一联系人不在或调任时能够答复的第二人。必须是另一人，使用另一邮箱地址。',
		example: '国际关系办公室副主任',
	},
	otherInstitutions: {
		text: '列出也将受益或必须参与的机构。其中的安全部队须经人权尽职审查，因此请说明哪些是安全部队。',
		example: '海岸警卫队，安全部队：是；社会福利办公室，安全部队：否',
	},
	endorsingAuthority: {
		text: '只有经国家一个机关核可，请求才算数。核可人不得是起草人。',
		example: '国家联络人',
	},
}
