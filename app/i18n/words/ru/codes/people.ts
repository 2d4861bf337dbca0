import type { Shape } from '#app/i18n/shape.ts'
import type { people as english } from '#app/i18n/words/en/codes/people.ts'

export const people: Shape<typeof english> = {
	roles: {
		drafter: 'Составитель запроса',
		focalPoint: 'Национальный координатор',
		mission: 'Постоянное представительство',
		triageOfficer: 'Сотрудник по первичному рассмотрению',
		caseOfficer: 'Сотрудник, ведущий дело',
		headquartersApprover: 'Утверждающий сотрудник штаб-квартиры',
		programmeManager: 'Руководитель программы',
		dueDiligenceOfficer: 'Сотрудник по должной осмотрительности',
		donor: 'Донор',
		administrator: 'Администратор',
		system: 'Система',
	},
	languages: {
		ar: 'Арабский',
		zh: 'Китайский',
		en: 'Английский',
		fr: 'Французский',
		ru: 'Русский',
		es: 'Испанский',
	},
	currencies: {
		USD: 'Доллары США',
		EUR: 'Евро',
		GBP: 'Фунты стерлингов',
		CHF: 'Швейцарские франки',
		CAD: 'Канадские доллары',
		JPY: 'Японские иены',
		AUD: 'Австралийские доллары',
	},
}
