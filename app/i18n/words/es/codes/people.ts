import type { Shape } from '#app/i18n/shape.ts'
import type { people as english } from '#app/i18n/words/en/codes/people.ts'

export const people: Shape<typeof english> = {
	roles: {
		drafter: 'Responsable de la redacción',
		focalPoint: 'Coordinador nacional (punto focal)',
		mission: 'Misión permanente',
		triageOfficer: 'Oficial de clasificación inicial',
		caseOfficer: 'Oficial encargado del caso',
		headquartersApprover: 'Responsable de la aprobación en la sede',
		programmeManager: 'Gestor de programa',
		dueDiligenceOfficer: 'Oficial de diligencia debida',
		donor: 'Donante',
		administrator: 'Administración del sistema',
		system: 'El sistema',
	},
	languages: {
		ar: 'Árabe',
		zh: 'Chino',
		en: 'Inglés',
		fr: 'Francés',
		ru: 'Ruso',
		es: 'Español',
	},
	currencies: {
		USD: 'Dólares de los Estados Unidos',
		EUR: 'Euros',
		GBP: 'Libras esterlinas',
		CHF: 'Francos suizos',
		CAD: 'Dólares canadienses',
		JPY: 'Yenes japoneses',
		AUD: 'Dólares australianos',
	},
}
