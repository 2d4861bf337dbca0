import type { Shape } from '#app/i18n/shape.ts'
import type { institution as english } from '#app/i18n/words/en/draft/institution.ts'

export const institution: Shape<typeof english> = {
	groups: {
		contactPrimary: '第一联系人',
		contactAlternate: '第二联系人',
		others: '其他机构',
		endorsement: '核可',
	},
	authority: '牵头机构',
	authorityType: '机构类型',
	authorityAddress: '地址',
	authorityHint: '您账户所属机构。',
	contactPrimary: '第一联系人',
	contactAlternate: '第二联系人',
	contactAlternateHint: '另一人，另一邮箱地址。',
	name: '全名',
	title: '职务',
	unit: '单位或部门',
	email: '公务电子邮箱',
	phone: '电话',
	phoneHint: '包括国家代码，例如+233 30 200 0000。',
	languages: '可与此人联系的语文',
	otherInstitutions: '参与的其他机构',
	otherInstitutionsHint: '最多15个。如牵头机构单独行事，请留空。',
	otherInstitutionsAdd: '再添加一个机构',
	otherInstitutionsRow: '机构{number}',
	otherInstitutions_name: '机构名称',
	type: '机构类型',
	securityForce: '是否为安全部队？',
	endorsingAuthority: '由谁核可请求',
	endorsingAuthorityHint: '绝不能是起草人本人。',
}
