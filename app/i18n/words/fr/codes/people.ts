import type { Shape } from '#app/i18n/shape.ts'
import type { people as english } from '#app/i18n/words/en/codes/people.ts'

export const people: Shape<typeof english> = {
	roles: {
		drafter: 'Responsable de la rédaction',
		focalPoint: 'Point focal national',
		mission: 'Mission permanente',
		triageOfficer: 'Responsable du tri',
		caseOfficer: 'Responsable du dossier',
		headquartersApprover: 'Responsable de l’approbation au siège',
		programmeManager: 'Responsable de programme',
		dueDiligenceOfficer: 'Responsable de la diligence voulue',
		donor: 'Donateur',
		administrator: 'Administration du système',
		system: 'Le système',
	},
	languages: {
		ar: 'Arabe',
		zh: 'Chinois',
		en: 'Anglais',
		fr: 'Français',
		ru: 'Russe',
		es: 'Espagnol',
	},
	currencies: {
		USD: 'Dollars des États-Unis',
		EUR: 'Euros',
		GBP: 'Livres sterling',
		CHF: 'Francs suisses',
		CAD: 'Dollars canadiens',
		JPY: 'Yens japonais',
		AUD: 'Dollars australiens',
	},
}
