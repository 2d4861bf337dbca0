import type { Shape } from '#app/i18n/shape.ts'
import type { institution as english } from '#app/i18n/words/en/draft/institution.ts'

export const institution: Shape<typeof english> = {
	groups: {
		contactPrimary: 'جهة الاتصال الأولى',
		contactAlternate: 'جهة الاتصال الثانية',
		others: 'المؤسسات الأخرى',
		endorsement: 'التأييد',
	},
	authority: 'المؤسسة الرائدة',
	authorityType: 'نوع المؤسسة',
	authorityAddress: 'العنوان',
	authorityHint: 'المؤسسة المسجلة في حسابكم.',
	contactPrimary: 'جهة الاتصال الأولى',
	contactAlternate: 'جهة الاتصال الثانية',
	contactAlternateHint: 'شخص آخر بعنوان آخر.',
	name: 'الاسم الكامل',
	title: 'الوظيفة',
	unit: 'الوحدة أو الإدارة',
	email: 'عنوان البريد الإلكتروني الرسمي',
	phone: 'الهاتف',
	phoneHint: 'مع رمز البلد، مثلاً \u2066+233 30 200 0000\u2069.',
	languages: 'اللغات التي يمكن مخاطبة هذا الشخص بها',
	otherInstitutions: 'المؤسسات الأخرى المشاركة',
	otherInstitutionsHint: '15 مؤسسة على الأكثر. يُترك فارغاً إذا كانت المؤسسة الرائدة تعمل وحدها.',
	otherInstitutionsAdd: 'إضافة مؤسسة أخرى',
	otherInstitutionsRow: 'المؤسسة {number}',
	otherInstitutions_name: 'اسم المؤسسة',
	type: 'نوع المؤسسة',
	securityForce: 'هل هي قوة أمنية؟',
	endorsingAuthority: 'الجهة التي تؤيِّد الطلب',
	endorsingAuthorityHint: 'ليس من أعدَّه بأي حال.',
}
