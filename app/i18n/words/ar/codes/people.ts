import type { Shape } from '#app/i18n/shape.ts'
import type { people as english } from '#app/i18n/words/en/codes/people.ts'

export const people: Shape<typeof english> = {
	roles: {
		drafter: 'معِدّ الطلب',
		focalPoint: 'جهة التنسيق الوطنية',
		mission: 'البعثة الدائمة',
		triageOfficer: 'موظف الفرز',
		caseOfficer: 'الموظف المسؤول عن الطلب',
		headquartersApprover: 'جهة الاعتماد في المقر',
		programmeManager: 'مدير برنامج',
		dueDiligenceOfficer: 'موظف العناية الواجبة',
		donor: 'جهة مانحة',
		administrator: 'مدير النظام',
		system: 'النظام',
	},
	languages: {
		ar: 'العربية',
		zh: 'الصينية',
		en: 'الإنكليزية',
		fr: 'الفرنسية',
		ru: 'الروسية',
		es: 'الإسبانية',
	},
	currencies: {
		USD: 'دولار أمريكي',
		EUR: 'يورو',
		GBP: 'جنيه إسترليني',
		CHF: 'فرنك سويسري',
		CAD: 'دولار كندي',
		JPY: 'ين ياباني',
		AUD: 'دولار أسترالي',
	},
}
